using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Parts;
using GanGraph.Editor.Rules;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Arranging;

/// <summary>Lays a graph out from left to right, in the direction of its wires: columns with few
/// crossings, groups kept together, a note with the node that it stands beside, what does not hang
/// together kept apart. Nothing overlaps, and the same graph always gets the same layout.
/// </summary>
public static class AutoLayout
{
    /// <summary>The new places of nodes, notes and reroutes. The upper left corner of all that is
    /// laid out stays where it is.</summary>
    /// <param name="document">The graph.</param>
    /// <param name="catalogue">The types of nodes there are: the order of their ports.</param>
    /// <param name="items">What is laid out, groups with all that is in them; everything when
    /// there is none.</param>
    /// <param name="sizes">How large things are, as far as somebody has measured them.</param>
    public static IReadOnlyDictionary<string, Place> Of(
        GraphDocument document,
        NodeCatalogue catalogue,
        IEnumerable<string> items,
        IReadOnlyDictionary<string, ItemSize> sizes)
    {
        Canvas canvas = new(document);
        BlockTree tree = new(canvas, new GraphView(document, catalogue), [.. items], sizes);
        Block whole = tree.Arrange();
        BlockPart[] there = [.. whole.Parts.Where(part => !part.IsBend)];
        if (there.Length == 0)
        {
            return new Dictionary<string, Place>();
        }

        Place[] before = [.. there.Select(part => canvas.PlaceOf(part.Item)).OfType<Place>()];
        long x = before.Select(at => at.X).DefaultIfEmpty(0).Min() - there.Min(part => part.X);
        long y = before.Select(at => at.Y).DefaultIfEmpty(0).Min() - there.Min(part => part.Y);
        Dictionary<string, Place> places = there.ToDictionary(
            part => part.Item, part => new Place(part.X + x, part.Y + y), StringComparer.Ordinal);
        ILookup<string, Place> bends = whole.Parts.Where(part => part.IsBend)
            .ToLookup(part => part.Item, part => new Place(part.X + x, part.Y + y));
        foreach ((string reroute, Place place) in Knots.Of(canvas, tree.Wires, places, bends))
        {
            places.Add($"{new Item(ItemKind.Reroute, reroute)}", place);
        }

        return places;
    }
}
