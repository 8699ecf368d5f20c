using GanGraph.Editor.Arranging;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;

namespace GanGraph.Editor.Commands.Places;

/// <summary>Lays items out from left to right, in the direction of the wires.</summary>
/// <param name="Items">The items; everything when there is none.</param>
public sealed record LayOutItems(IReadOnlyList<string> Items) : EditCommand
{
    /// <summary>How large they are, as far as somebody has measured them.</summary>
    public IReadOnlyDictionary<string, ItemSize> Sizes { get; init; } =
        new Dictionary<string, ItemSize>();

    /// <inheritdoc/>
    public override string Label =>
        Items.Count == 0 ? "Lay the graph out" : $"Lay {Item.Words(Items)} out";

    internal static LayOutItems Read(CommandFields fields) =>
        new(fields.Has("items") ? fields.Texts("items") : [])
        {
            Sizes = fields.Sizes("sizes"),
        };

    internal override void Apply(Draft draft)
    {
        draft.RefuseMissing(Items);
        new PlacePart(draft).Move(
            AutoLayout.Of(draft.Document, draft.Catalogue, Items, Sizes));
    }
}
