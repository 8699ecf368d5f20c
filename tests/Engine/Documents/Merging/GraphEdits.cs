using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Tests.Documents.Merging;

/// <summary>Changes a graph at random as a person could: settings, wires, nodes, names,
/// parameters, places, fields that nobody knows.</summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="mark">Stands in what is new, so that two sides make different things.</param>
internal sealed class GraphEdits(Random random, string mark)
{
    private static readonly string[] Spellings =
        ["1.50", "1e3", "-0", "1234567890123456789012345", "\"\\u00e9\"", "[1, 1.0]", "1e-400"];

    public GraphDocument Edit(GraphDocument graph, int edits)
    {
        JObject root = (JObject)graph.Root.DeepClone();
        for (int i = 0; i < edits; i++)
        {
            EditOnce(root);
        }

        return new GraphText(root).Document;
    }

    private void EditOnce(JObject root)
    {
        JObject nodes = (JObject)root["nodes"]!;
        JProperty[] all = [.. nodes.Properties()];
        JProperty node = all[random.Next(all.Length)];
        JObject json = (JObject)node.Value;
        switch (random.Next(9))
        {
            case 0:
                Of(json, "set")["strength"] = random.Next(100) / 100.0;
                break;
            case 1:
                Of(json, "set")["seeds"] = new JArray(Enumerable.Range(0, random.Next(5))
                    .Select(_ => random.Next(10)));
                break;
            case 2:
                Of(json, "in")[random.Next(2) == 0 ? "frames" : "amount"] =
                    $"{all[random.Next(all.Length)].Name}.frames";
                break;
            case 3:
                nodes[$"{mark}{random.Next(3)}"] = new JObject
                {
                    ["type"] = random.Next(2) == 0 ? "Blur" : "Unheard", ["v"] = 1,
                };
                break;
            case 4 when all.Length > 1:
                node.Remove();
                break;
            case 5:
                Rename(root, node.Name, $"{mark}n{random.Next(3)}");
                break;
            case 6:
                Of(Of(root, "layout"), "at")[node.Name] =
                    new JArray(random.Next(9), random.Next(9));
                break;
            case 7:
                Of(root, "params")[$"p{random.Next(4)}"] = new JObject
                {
                    ["to"] = $"{node.Name}.strength",
                };
                break;
            default:
                string spelled = Spellings[random.Next(Spellings.Length)];
                JToken read = GraphDocument.Parse(
                    $"{{ \"format\": \"gangraph/1\", \"x\": {spelled} }}", "", [])!.Root["x"]!;
                (random.Next(2) == 0 ? json : Of(root, "meta"))["mine"] = read.DeepClone();
                break;
        }
    }

    private static JObject Of(JObject map, string key)
    {
        JObject inside = map[key] as JObject ?? [];
        map[key] = inside;
        return (JObject)map[key]!;
    }

    private static void Rename(JObject root, string id, string name)
    {
        JObject nodes = (JObject)root["nodes"]!;
        if (nodes.ContainsKey(name))
        {
            return;
        }

        nodes.Property(id)!.Replace(new JProperty(name, nodes[id]!.DeepClone()));
        foreach (JValue end in root.Descendants().OfType<JValue>().Where(value =>
            value.Value is string text && text.StartsWith($"{id}.", StringComparison.Ordinal)))
        {
            end.Value = name + ((string)end.Value!)[id.Length..];
        }
    }

    private sealed class GraphText(JObject root)
    {
        public GraphDocument Document => GraphDocument.Parse(
            new GraphDocument(root, "g.json", true).ToCanonicalText(), "g.json", [])!;
    }
}
