using GanGraph.Editor.Arranging;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using GanGraph.Engine.Catalogue;

namespace GanGraph.Editor.Commands.Places;

/// <summary>Brings items into line.</summary>
/// <param name="Items">The items; what has no place of its own stays.</param>
/// <param name="Edge">Which line of theirs is brought together.</param>
public sealed record AlignItems(IReadOnlyList<string> Items, AlignmentEdge Edge) : EditCommand
{
    /// <summary>How large they are, as far as somebody has measured them.</summary>
    public IReadOnlyDictionary<string, ItemSize> Sizes { get; init; } =
        new Dictionary<string, ItemSize>();

    /// <inheritdoc/>
    public override string Label => $"Align {Item.Words(Items)}";

    internal static AlignItems Read(CommandFields fields) => new(
        fields.SomeTexts("items"),
        NameInFile.TryParse(fields.Text("how"), out AlignmentEdge edge)
            ? edge
            : throw fields.Refuse("how", "left, right, top, bottom, centre or middle"))
    {
        Sizes = fields.Sizes("sizes"),
    };

    internal override void Apply(Draft draft)
    {
        draft.RefuseMissing(Items);
        new PlacePart(draft).Move(Alignment.Of(draft.Document, Items, Edge, Sizes));
    }
}
