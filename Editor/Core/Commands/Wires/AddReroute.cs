using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands.Wires;

/// <summary>Adds a knot that leads a wire through a place.</summary>
/// <param name="Wire">Where the wire ends.</param>
/// <param name="At">The place.</param>
public sealed record AddReroute(string Wire, Place At) : EditCommand
{
    /// <inheritdoc/>
    public override string Label => "Add a knot";

    internal static AddReroute Read(CommandFields fields) =>
        new(fields.Text("wire"), fields.Place("at"));

    internal override void Apply(Draft draft)
    {
        if (draft.SourceOf(Wire) is null)
        {
            throw new RefusedException(
                RefusalCode.Missing, $"No wire ends at {Wire}. Name the end of a wire.");
        }

        Item knot = draft.AddKnot(new JObject { ["wire"] = Wire, ["at"] = At.ToJson() });
        draft.Made.Add(knot.ToString());
    }
}
