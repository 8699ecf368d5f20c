using GanGraph.Editor.Editing.Parts;

namespace GanGraph.Editor.Arranging;

/// <summary>Finds the notes that say something of the node beside which they stand, so that they
/// stay with it.</summary>
internal static class NoteLabels
{
    /// <summary>Room between a note and its node.</summary>
    public const long Gap = 12;

    private const double Farthest = 60;

    /// <summary>The notes by the node that each is next to. A note that stands alone is not among
    /// them.</summary>
    /// <param name="canvas">Where everything stands.</param>
    /// <param name="items">The nodes and notes to look at.</param>
    /// <param name="sizes">How large they are.</param>
    public static ILookup<string, string> Of(
        Canvas canvas, IReadOnlyList<string> items, IReadOnlyDictionary<string, ItemSize> sizes)
    {
        PlacedItem[] placed =
        [
            .. items.Where(item => canvas.PlaceOf(item) is not null)
                .Select(item => new PlacedItem(
                    item, canvas.PlaceOf(item)!.Value, canvas.SizeOf(item, sizes))),
        ];
        ILookup<bool, PlacedItem> areNotes = placed.ToLookup(
            item => Item.Of(item.Item).Kind == ItemKind.Note);
        return areNotes[true]
            .Select(note => (Note: note, Node: areNotes[false]
                .Where(node => Between(note, node) <= Farthest)
                .MinBy(node => Between(note, node))))
            .Where(pair => pair.Node is not null)
            .ToLookup(pair => pair.Node!.Item, pair => pair.Note.Item);
    }

    private static double Between(PlacedItem one, PlacedItem other) => Math.Max(
        Between(one.Place.X, one.Size.Width, other.Place.X, other.Size.Width),
        Between(one.Place.Y, one.Size.Height, other.Place.Y, other.Size.Height));

    private static double Between(double one, double length, double other, double otherLength) =>
        Math.Max(0, Math.Max(other - (one + length), one - (other + otherLength)));
}
