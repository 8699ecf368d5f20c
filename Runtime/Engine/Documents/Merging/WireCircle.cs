using GanGraph.Engine.Documents.Comparing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Merging;

/// <summary>Finds circles of wires without knowing the types of the nodes.</summary>
internal static class WireCircle
{
    /// <summary>The ends of all wires that lie on a circle: those that remain when nodes without
    /// wires in, and nodes without wires out, have been taken away again and again.</summary>
    public static IEnumerable<JValue> In(JObject root)
    {
        List<(string From, string To, JValue End)> wires =
        [
            .. ((root["nodes"] as JObject)?.Properties() ?? []).SelectMany(node =>
                NodeReferences.Of(node.Value).Select(end => (From(end), node.Name, end))),
        ];
        int before = int.MaxValue;
        while (wires.Count < before)
        {
            before = wires.Count;
            HashSet<string> ends = [.. wires.Select(wire => wire.To)];
            HashSet<string> begins = [.. wires.Select(wire => wire.From)];
            wires.RemoveAll(wire => !ends.Contains(wire.From) || !begins.Contains(wire.To));
        }

        return wires.Select(wire => wire.End);
    }

    private static string From(JValue end) =>
        NodeIds.TrySplit((string)end.Value!, out string id, out _) ? id : "";
}
