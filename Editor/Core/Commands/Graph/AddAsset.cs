using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using GanGraph.Engine;
using GanGraph.Engine.Catalogue;

namespace GanGraph.Editor.Commands.Graph;

/// <summary>Names a file or folder that nodes can then read as <c>asset:NAME</c>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Where it is: relative to the graph, or in an allowed folder.</param>
public sealed record AddAsset(AssetKind Kind, string Path) : EditCommand
{
    /// <summary>Its name; null for one after the file.</summary>
    public string? Name { get; init; }

    /// <inheritdoc/>
    public override string Label => "Add a file";

    internal static AddAsset Read(CommandFields fields) => new(
        NameInFile.TryParse(fields.Text("kind"), out AssetKind kind)
            ? kind
            : throw fields.Refuse(
                "kind", string.Join(" or ", NameInFile.NamesOf(typeof(AssetKind)))),
        fields.Text("path"))
    {
        Name = fields.TextOrNull("name"),
    };

    internal override void Apply(Draft draft) =>
        draft.Made.Add($"asset:{draft.AddAsset(Kind, Path, Name)}");
}
