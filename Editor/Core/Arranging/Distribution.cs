using GanGraph.Editor.Editing;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Arranging;

/// <summary>Spreads things on the canvas so that the gaps between them are equal.</summary>
public static class Distribution
{
    /// <summary>The new places of some things. The outermost two stay; where there is less room
    /// than the things need, they overlap evenly.</summary>
    /// <param name="document">The graph.</param>
    /// <param name="items">The things; those that have no place are left out.</param>
    /// <param name="axis">In which direction they are spread.</param>
    /// <param name="sizes">How large they are.</param>
    public static IReadOnlyDictionary<string, Place> Of(
        GraphDocument document,
        IEnumerable<string> items,
        DistributionAxis axis,
        IReadOnlyDictionary<string, ItemSize> sizes)
    {
        bool isAcross = axis == DistributionAxis.Across;
        PlacedItem[] inOrder =
        [
            .. PlacedItem.Of(document, items, sizes)
                .OrderBy(item => Start(item) + (Length(item) / 2))
                .ThenBy(item => item.Item, StringComparer.Ordinal),
        ];
        Dictionary<string, Place> spread = new(StringComparer.Ordinal);
        if (inOrder.Length == 0)
        {
            return spread;
        }

        double from = Start(inOrder[0]);
        double to = Start(inOrder[^1]) + Length(inOrder[^1]);
        double gap = inOrder.Length == 1 ? 0
            : (to - from - inOrder.Sum(Length)) / (inOrder.Length - 1);
        double at = from;
        foreach (PlacedItem item in inOrder)
        {
            long whole = (long)Math.Round(at);
            spread.Add(item.Item, isAcross
                ? item.Place with { X = whole }
                : item.Place with { Y = whole });
            at += Length(item) + gap;
        }

        return spread;

        double Start(PlacedItem item) => isAcross ? item.Place.X : item.Place.Y;

        double Length(PlacedItem item) => isAcross ? item.Size.Width : item.Size.Height;
    }
}
