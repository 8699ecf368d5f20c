using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;

namespace GanGraph.Editor.Commands.Wires;

/// <summary>Leads a wire through a place.</summary>
/// <param name="Wire">Where the wire ends.</param>
/// <param name="At">The place.</param>
public sealed record AddReroute(string Wire, Place At) : EditCommand
{
    /// <inheritdoc/>
    public override string Label => "Add a reroute";

    internal static AddReroute Read(CommandFields fields) =>
        new(fields.Text("wire"), fields.Place("at"));

    internal override void Apply(Draft draft)
    {
        if (draft.SourceOf(Wire) is null)
        {
            throw new RefusedException(
                RefusalCode.Missing, $"No wire ends at {Wire}. Name the end of a wire.");
        }

        draft.Made.Add(draft.AddReroute(Wire, At).ToString());
    }
}
