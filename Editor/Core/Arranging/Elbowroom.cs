using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Arranging;

/// <summary>Makes room for a node that was put into a wire: it moves off the node that the wire
/// comes from, and everything from the first thing in its way on moves right, all by the same, so
/// that what is arranged stays arranged.</summary>
internal static class Elbowroom
{
    private const double Gap = 40;

    /// <summary>The new places of all that moves; empty when there is room.</summary>
    /// <param name="document">The graph, the node in its wire already.</param>
    /// <param name="node">The node.</param>
    /// <param name="source">Where its wire begins.</param>
    /// <param name="end">Where the wire ended before.</param>
    /// <param name="sizes">Sizes by item, that of the node under the empty name.</param>
    public static IReadOnlyDictionary<string, Place> For(
        GraphDocument document,
        string node,
        string source,
        string end,
        IReadOnlyDictionary<string, ItemSize> sizes)
    {
        Dictionary<string, ItemSize> all = new(sizes, StringComparer.Ordinal)
        {
            [node] = sizes.GetValueOrDefault("", ItemSize.OfNode),
        };
        List<PlacedItem> items = [.. PlacedItem.Of(document, ItemsOf(document), all)];
        PlacedItem own = items.Single(item => item.Item == node);
        PlacedItem? before = items.Find(item => item.Item == NodeOf(source));
        PlacedItem? after = items.Find(item => item.Item == NodeOf(end));
        items.Remove(own);
        Dictionary<string, Place> moves = new(StringComparer.Ordinal);
        if (before is not null && items.Remove(before) && AreInOneRow(own, before)
            && own.Place.X < RightOf(before) + Gap && RightOf(own) > before.Place.X)
        {
            own = own with { Place = Right(own.Place, RightOf(before) + Gap - own.Place.X) };
            moves[node] = own.Place;
        }

        long first = before?.Place.X ?? long.MinValue;
        List<PlacedItem> near = items.FindAll(item => item.Place.X > first
            && RightOf(item) > own.Place.X && (item == after || AreInOneRow(own, item)));
        double missing = near.Max(item => (double?)(RightOf(own) + Gap - item.Place.X)) ?? 0;
        if (missing > 0)
        {
            long edge = near.Min(item => item.Place.X);
            foreach (PlacedItem item in items.Where(item => item.Place.X >= edge))
            {
                moves[item.Item] = Right(item.Place, missing);
            }
        }

        return moves;
    }

    private static IEnumerable<string> ItemsOf(GraphDocument document)
    {
        Canvas canvas = new(document);
        return document.Nodes.Select(node => node.Id)
            .Concat(canvas.Notes.Keys.Select(id => $"{new Item(ItemKind.Note, id)}"))
            .Concat(canvas.Reroutes.Keys.Select(id => $"{new Item(ItemKind.Reroute, id)}"));
    }

    private static string NodeOf(string end) => end[..end.LastIndexOf('.')];

    private static double RightOf(PlacedItem item) => item.Place.X + item.Size.Width;

    private static bool AreInOneRow(PlacedItem one, PlacedItem other) =>
        one.Place.Y < other.Place.Y + other.Size.Height
        && other.Place.Y < one.Place.Y + one.Size.Height;

    private static Place Right(Place place, double by) =>
        place with { X = place.X + (long)Math.Ceiling(by) };
}
