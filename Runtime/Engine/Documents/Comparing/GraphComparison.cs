using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Comparing;

/// <summary>Says what differs between two versions of a graph by what they mean. The order of
/// keys, spelling, a default that is written out, and notes on who made a film make no difference.
/// </summary>
public static class GraphComparison
{
    /// <summary>Compares two versions.</summary>
    /// <param name="before">The earlier version; it stays as it is.</param>
    /// <param name="after">The later version; it stays as it is.</param>
    /// <param name="catalogue">The types of nodes there are: their defaults, and how nodes of
    /// earlier versions are to be read.</param>
    /// <returns>The differences in the order of canonical text, renamed nodes first; empty when
    /// the two mean the same.</returns>
    public static IReadOnlyList<GraphChange> Of(
        GraphDocument before, GraphDocument after, NodeCatalogue catalogue)
    {
        JObject old = (JObject)before.Root.DeepClone();
        JObject now = (JObject)after.Root.DeepClone();
        KeyOrder order = KeyOrder.RootFor(catalogue);
        IReadOnlyDictionary<string, string> renames = NodeRenames.Between(old, now, order);
        NodeNames.Rename(renames, old);
        List<GraphChange> versions = [];
        foreach ((JObject was, JProperty node) in Pairs(old, now))
        {
            JToken? from = was["v"]?.DeepClone();
            JToken? to = node.Value["v"]?.DeepClone();
            NodeVersions.Align(catalogue, was, (JObject)node.Value);
            if (!JToken.DeepEquals(from, to) && JToken.DeepEquals(was["v"], node.Value["v"]))
            {
                versions.Add(new GraphChange(
                    ChangeKind.Changed, ["nodes", node.Name, "v"], from, to));
            }
        }

        return
        [
            .. renames.OrderBy(r => r.Value, StringComparer.Ordinal).Select(r => new GraphChange(
                ChangeKind.Renamed, ["nodes", r.Value], r.Key, r.Value)),
            .. versions,
            .. Differences.Between(old, now, order),
        ];
    }

    private static IEnumerable<(JObject Was, JProperty Node)> Pairs(JObject old, JObject now) =>
        ((now["nodes"] as JObject)?.Properties() ?? [])
            .Where(node => node.Value is JObject)
            .Select(node => (Was: (old["nodes"] as JObject)?[node.Name] as JObject, Node: node))
            .Where(pair => pair.Was is not null)
            .Select(pair => (pair.Was!, pair.Node));
}
