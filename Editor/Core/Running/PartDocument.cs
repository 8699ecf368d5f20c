using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Running;

/// <summary>A copy of a document from which nodes can be taken out, with all that takes from
/// them.</summary>
internal sealed class PartDocument
{
    /// <summary>Copies the meaning of a document.</summary>
    public PartDocument(GraphDocument document)
    {
        Document = document.Copy();
        Document.Root.Remove("params"); // they name nodes that may have to go
        Document.Root.Remove("layout");
    }

    /// <summary>The copy.</summary>
    public GraphDocument Document { get; }

    /// <summary>Takes a node out, and every node behind it.</summary>
    /// <returns>Those behind it.</returns>
    public IReadOnlyList<string> Remove(string id)
    {
        List<string> behind = [];
        Queue<string> open = new([id]);
        JObject nodes = (JObject)Document.Root["nodes"]!;
        while (open.TryDequeue(out string? next))
        {
            nodes.Remove(next);
            foreach (string taker in nodes.Properties()
                .Where(node => TakesFrom(node.Value, next)).Select(node => node.Name).ToList())
            {
                behind.Add(taker);
                nodes.Remove(taker);
                open.Enqueue(taker);
            }
        }

        return behind;
    }

    private static bool TakesFrom(JToken node, string id) => node["in"] is JObject wires
        && wires.Properties().Any(wire => wire.Value is JValue { Value: string source }
            && NodeIds.TrySplit(source, out string from, out _) && from == id);
}
