using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;

namespace GanGraph.Editor.Commands.Wires;

/// <summary>Ties a wire, in place of the one that may end there.</summary>
/// <param name="From">Where it begins: <c>node.output</c>.</param>
/// <param name="To">Where it ends: <c>node.input</c>, or a numeric setting.</param>
public sealed record Connect(string From, string To) : EditCommand
{
    /// <inheritdoc/>
    public override string Label => $"Connect {From} to {To}";

    internal static Connect Read(CommandFields fields) =>
        new(fields.Text("from"), fields.Text("to"));

    internal override void Apply(Draft draft) => draft.Connect(From, To);
}
