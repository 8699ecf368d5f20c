namespace GanGraph.Editor.Running;

/// <summary>Estimates how long a whole run will still take.</summary>
internal static class TimeLeft
{
    /// <summary>The estimate; null while nobody knows.</summary>
    /// <remarks>Values come one after the other; then all films advance together, so the slowest
    /// of them counts. Of nodes that have not begun, what they took the last time.</remarks>
    /// <param name="nodes">How the nodes of the run stand.</param>
    /// <param name="before">Seconds that nodes took in earlier runs.</param>
    public static double? Of(
        IReadOnlyDictionary<string, NodeStatus> nodes, IReadOnlyDictionary<string, double> before)
    {
        List<NodeStatus> working = [.. nodes.Values.Where(s => s.State == NodeMark.Running)];
        List<double> films = [.. Known(working.Where(s => s.Unit == "frames"))];
        List<double> values = [.. Known(working.Where(s => s.Unit != "frames"))];
        double ahead = nodes.Where(n => n.Value.State == NodeMark.Waiting)
            .Sum(n => before.GetValueOrDefault(n.Key));
        return films.Count + values.Count == 0
            ? null
            : values.Sum() + films.DefaultIfEmpty(0).Max() + ahead;
    }

    private static IEnumerable<double> Known(IEnumerable<NodeStatus> nodes) =>
        nodes.Select(node => node.SecondsLeft).OfType<double>();
}
