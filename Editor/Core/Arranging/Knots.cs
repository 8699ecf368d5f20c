using GanGraph.Editor.Editing;
using GanGraph.Editor.Rules;

namespace GanGraph.Editor.Arranging;

/// <summary>Leads wires through their reroutes: past the columns that they cross, or just
/// before their end when there are none.</summary>
internal static class Knots
{
    private const long Below = 20;
    private const long Apart = 12;

    /// <summary>The new places of the reroutes on the wires that are laid out.</summary>
    /// <param name="canvas">The layout as it was.</param>
    /// <param name="wires">The wires.</param>
    /// <param name="places">The new places of the nodes.</param>
    /// <param name="bends">Where each wire passes the columns between.</param>
    public static IEnumerable<(string Reroute, Place Place)> Of(
        Canvas canvas,
        IReadOnlyList<GraphWire> wires,
        IReadOnlyDictionary<string, Place> places,
        ILookup<string, Place> bends)
    {
        Dictionary<string, GraphWire> known = wires.ToDictionary(
            wire => wire.To.ToString(), StringComparer.Ordinal);
        return canvas.Reroutes
            .GroupBy(reroute => Canvas.WireOf(reroute.Value))
            .Where(group => known.ContainsKey(group.Key))
            .SelectMany(group => Spread(
                [.. group.Select(reroute => reroute.Key).OrderBy(
                    id => Place.Read(canvas.Reroutes[id]["at"])?.X ?? 0)],
                Way(known[group.Key], places, [.. bends[group.Key]])));
    }

    private static Place[] Way(
        GraphWire wire, IReadOnlyDictionary<string, Place> places, Place[] bends)
    {
        if (bends.Length > 0)
        {
            return bends;
        }

        return [places[wire.To.Node].Plus(new Place(-ColumnLayout.ColumnGap / 2, Below))];
    }

    private static IEnumerable<(string, Place)> Spread(string[] reroutes, Place[] way)
    {
        for (int i = 0; i < reroutes.Length; i++)
        {
            int here = i * way.Length / reroutes.Length;
            int first = ((here * reroutes.Length) + way.Length - 1) / way.Length;
            yield return (reroutes[i], way[here].Plus(new Place(0, (i - first) * Apart)));
        }
    }
}
