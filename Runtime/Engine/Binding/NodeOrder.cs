using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Binding;

/// <summary>Puts nodes behind those they take from, and finds the circles that forbid it.
/// </summary>
internal static class NodeOrder
{
    /// <summary>The nodes by rank (the longest way from a node that takes nothing), equal ranks
    /// by id. Nodes in a circle or behind one are left out.</summary>
    public static IReadOnlyList<BoundNode> Of(
        IReadOnlyCollection<MadeNode> nodes, ProblemList problems)
    {
        Dictionary<BoundNode, int> ranks = Ranks(nodes);
        Dictionary<BoundNode, MadeNode> left = nodes
            .Where(node => !ranks.ContainsKey(node.Bound))
            .OrderBy(node => node.Bound.Id, StringComparer.Ordinal)
            .ToDictionary(node => node.Bound);
        foreach (List<Wire> circle in Circles(left))
        {
            Report(circle, left, problems);
        }

        return
        [
            .. ranks.OrderBy(r => r.Value)
                .ThenBy(r => r.Key.Id, StringComparer.Ordinal)
                .Select(r => r.Key),
        ];
    }

    private static Dictionary<BoundNode, int> Ranks(IReadOnlyCollection<MadeNode> nodes)
    {
        Dictionary<BoundNode, int> waiting = nodes.ToDictionary(n => n.Bound, n => n.Wires.Count);
        ILookup<BoundNode, BoundNode> takers = nodes
            .SelectMany(n => n.Wires, (n, wire) => (wire.From, To: n.Bound))
            .ToLookup(w => w.From, w => w.To);
        Dictionary<BoundNode, int> ranks = [];
        Queue<BoundNode> ready = new(waiting.Where(w => w.Value == 0).Select(w => w.Key));
        while (ready.TryDequeue(out BoundNode? node))
        {
            ranks[node] = node.Wires.Count == 0 ? 0 : node.Wires.Max(wire => ranks[wire.From]) + 1;
            foreach (BoundNode taker in takers[node])
            {
                if (--waiting[taker] == 0)
                {
                    ready.Enqueue(taker);
                }
            }
        }

        return ranks;
    }

    /// <summary>Every node that is left takes from another one that is left, so walking back
    /// from any of them ends in a circle.</summary>
    private static IEnumerable<List<Wire>> Circles(Dictionary<BoundNode, MadeNode> left)
    {
        HashSet<BoundNode> seen = [];
        foreach (BoundNode start in left.Keys)
        {
            List<Wire> way = [];
            Dictionary<BoundNode, int> places = [];
            BoundNode at = start;
            while (seen.Add(at))
            {
                places[at] = way.Count;
                way.Add(left[at].Wires.First(wire => left.ContainsKey(wire.From)));
                at = way[^1].From;
            }

            if (places.TryGetValue(at, out int first))
            {
                yield return way[first..];
            }
        }
    }

    private static void Report(
        List<Wire> circle, Dictionary<BoundNode, MadeNode> left, ProblemList problems)
    {
        // Each wire leads to the node before it in the walk; turned round, they follow the flow.
        List<BoundNode> flow = [.. circle.Select(wire => wire.From).Reverse()];
        int least = flow.IndexOf(flow.MinBy(node => node.Id, StringComparer.Ordinal)!);
        List<BoundNode> turned = [.. flow[least..], .. flow[..least]];
        Wire last = circle.First(wire => wire.From == turned[^1]);
        JToken end = left[turned[0]].Entry.In![last.To]!;
        problems.Error(
            ProblemCode.Cycle, end,
            $"{string.Join(" → ", turned.Append(turned[0]).Select(node => node.Id))} is a circle, "
            + "so none of them can begin. Remove one of these wires.");
    }
}
