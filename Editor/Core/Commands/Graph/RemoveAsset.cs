using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;

namespace GanGraph.Editor.Commands.Graph;

/// <summary>Takes the name of a file away that no node reads any more; the file stays.</summary>
/// <param name="Name">The name.</param>
public sealed record RemoveAsset(string Name) : EditCommand
{
    /// <inheritdoc/>
    public override string Label => $"Remove the asset {Name}";

    internal static RemoveAsset Read(CommandFields fields) => new(fields.Text("name"));

    internal override void Apply(Draft draft) => draft.RemoveAsset(Name);
}
