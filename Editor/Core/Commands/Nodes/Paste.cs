using GanGraph.Editor.Clipboard;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands.Nodes;

/// <summary>Brings in a piece of a graph, or a whole graph, from its text.</summary>
/// <param name="Text">The text.</param>
/// <param name="At">Where its upper left corner comes.</param>
public sealed record Paste(string Text, Place At) : EditCommand
{
    /// <inheritdoc/>
    public override string Label => "Paste";

    internal static Paste Read(CommandFields fields) =>
        new(fields.Text("text"), fields.Place("at"));

    internal override void Apply(Draft draft)
    {
        List<Problem> problems = [];
        JObject piece = GraphFragment.Read(Text, problems)?.Root
            ?? throw new RefusedException(problems[0].Code, problems[0].Message);
        Place corner = FragmentPart.Corner(piece) ?? At;
        new FragmentPart(draft, piece).Insert(
            new Place(At.X - corner.X, At.Y - corner.Y), At, keepsWires: false);
        if (draft.Made.Count == 0)
        {
            throw new RefusedException(
                RefusalCode.Missing, "What is pasted holds no node and no note, wanted is at least "
                + "one. Copy something first.");
        }
    }
}
