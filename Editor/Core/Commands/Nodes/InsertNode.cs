using GanGraph.Editor.Arranging;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using GanGraph.Editor.Rules;

namespace GanGraph.Editor.Commands.Nodes;

/// <summary>Adds a node in the middle of a wire. When sizes are known, what lies to the right gives
/// way as far as there is too little room.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Into">Where the wire ends.</param>
/// <param name="At">Where the node stands.</param>
public sealed record InsertNode(string Type, string Into, Place At) : EditCommand
{
    /// <summary>How large the items are; empty when nobody has measured them. The name of the new
    /// node is left empty here.</summary>
    public IReadOnlyDictionary<string, ItemSize> Sizes { get; init; } =
        new Dictionary<string, ItemSize>();

    /// <inheritdoc/>
    public override string Label => $"Insert {Type}";

    internal static InsertNode Read(CommandFields fields) =>
        new(fields.Text("type"), fields.Text("into"), fields.Place("at"))
        {
            Sizes = fields.Sizes("sizes"),
        };

    internal override void Apply(Draft draft)
    {
        string source = draft.SourceOf(Into) ?? throw new RefusedException(
            RefusalCode.Missing, $"No wire ends at {Into}. Name the end of a wire.");
        new AddNode(Type, At).Apply(draft);
        string id = draft.Made[^1];
        string? input = ConnectionRules.InputFor(draft.Document, draft.Catalogue, source, id);
        string? output = ConnectionRules.OutputFor(draft.Document, draft.Catalogue, Into, id);
        if (input is null || output is null)
        {
            throw new RefusedException(
                RefusalCode.Wire, $"{Type} cannot stand between {source} and {Into}: it "
                + (input is null ? "takes" : "gives") + " something else. Choose another node.");
        }

        draft.Connect(source, input);
        draft.Connect(output, Into);
        if (Sizes.Count > 0)
        {
            new PlacePart(draft).Move(Elbowroom.For(draft.Document, id, source, Into, Sizes));
        }
    }
}
