using GanGraph.Engine.Documents.Comparing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Merging;

/// <summary>Finds circles of wires without knowing the types of the nodes.</summary>
internal static class WireCircle
{
    /// <summary>The ends of all wires that lie on a circle or between two: those that are left
    /// when nodes that take from none, and nodes that give to none, are taken away one after the
    /// other.</summary>
    public static IEnumerable<JValue> In(JObject root)
    {
        List<Wire> wires =
        [
            .. ((root["nodes"] as JObject)?.Properties() ?? []).SelectMany(node =>
                NodeReferences.Of(node.Value).Select(end => new Wire(From(end), node.Name, end))),
        ];
        wires = WithoutEnds(wires, wire => wire.From, wire => wire.To);
        wires = WithoutEnds(wires, wire => wire.To, wire => wire.From);
        return wires.Select(wire => wire.End);
    }

    private static List<Wire> WithoutEnds(
        List<Wire> wires, Func<Wire, string> from, Func<Wire, string> to)
    {
        Dictionary<string, int> waiting = wires.CountBy(to).ToDictionary();
        ILookup<string, Wire> leaving = wires.ToLookup(from);
        HashSet<string> gone = [];
        Queue<string> ready =
            new(leaving.Select(node => node.Key).Where(id => !waiting.ContainsKey(id)));
        while (ready.TryDequeue(out string? id))
        {
            gone.Add(id);
            foreach (Wire wire in leaving[id])
            {
                if (--waiting[to(wire)] == 0)
                {
                    ready.Enqueue(to(wire));
                }
            }
        }

        return [.. wires.Where(wire => !gone.Contains(from(wire)))];
    }

    private static string From(JValue end) =>
        NodeIds.TrySplit((string)end.Value!, out string id, out _) ? id : "";

    private sealed record Wire(string From, string To, JValue End);
}
