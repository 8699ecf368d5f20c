using GanGraph.Editor.Editing;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Arranging;

/// <summary>Brings things on the canvas into line.</summary>
public static class Alignment
{
    /// <summary>The new places of some things; each moves in one direction only.</summary>
    /// <param name="document">The graph.</param>
    /// <param name="items">The things; those that have no place are left out.</param>
    /// <param name="edge">Which line of theirs is brought together.</param>
    /// <param name="sizes">How large they are.</param>
    public static IReadOnlyDictionary<string, Place> Of(
        GraphDocument document,
        IEnumerable<string> items,
        AlignmentEdge edge,
        IReadOnlyDictionary<string, ItemSize> sizes)
    {
        IReadOnlyList<PlacedItem> placed = PlacedItem.Of(document, items, sizes);
        if (placed.Count == 0)
        {
            return new Dictionary<string, Place>();
        }

        double left = placed.Min(item => item.Place.X);
        double right = placed.Max(item => item.Place.X + item.Size.Width);
        double top = placed.Min(item => item.Place.Y);
        double bottom = placed.Max(item => item.Place.Y + item.Size.Height);
        return placed.ToDictionary(item => item.Item, item => edge switch
        {
            AlignmentEdge.Left => Across(item, left),
            AlignmentEdge.Right => Across(item, right - item.Size.Width),
            AlignmentEdge.Centre => Across(item, (left + right - item.Size.Width) / 2),
            AlignmentEdge.Top => Down(item, top),
            AlignmentEdge.Bottom => Down(item, bottom - item.Size.Height),
            _ => Down(item, (top + bottom - item.Size.Height) / 2),
        });
    }

    private static Place Across(PlacedItem item, double x) =>
        item.Place with { X = (long)Math.Round(x) };

    private static Place Down(PlacedItem item, double y) =>
        item.Place with { Y = (long)Math.Round(y) };
}
