using GanGraph.Editor.Arranging;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Tests.Arranging;

/// <summary>Graphs of effects that are wired, grouped and sized at random; equal numbers give
/// equal graphs.</summary>
internal sealed class RandomGraph
{
    public RandomGraph(int seed)
    {
        Random random = new(seed);
        int count = random.Next(1, 40);
        JObject nodes = [];
        for (int i = 0; i < count; i++)
        {
            JObject wires = [];
            foreach (string input in new[] { "frames", "strength", "radius" })
            {
                int from = random.Next(count * 2);
                if (from < i)
                {
                    wires[input] = $"n{from}.{(input == "frames" ? "frames" : "signal")}";
                }
            }

            nodes[$"n{i}"] = new JObject { ["type"] = "Swirl", ["in"] = wires };
            Sizes[$"n{i}"] = new ItemSize(random.Next(40, 400), random.Next(20, 500) + 0.5);
        }

        JArray notes = [.. Enumerable.Range(0, random.Next(4)).Select(i => new JObject
        {
            ["id"] = $"m{i}", ["at"] = new JArray(i, i), ["text"] = "words",
        })];
        Document = GraphDocument.New("");
        Document.Root["nodes"] = nodes;
        Document.Root["layout"] = new JObject
        {
            ["groups"] = Groups(random, count, notes.Count),
            ["notes"] = notes,
        };
    }

    public GraphDocument Document { get; }

    public Dictionary<string, ItemSize> Sizes { get; } = [];

    public ItemSize SizeOf(string item) => Sizes.GetValueOrDefault(item, ItemSize.OfNote);

    private static JArray Groups(Random random, int count, int notes)
    {
        List<JObject> groups = [];
        for (int i = 0; i < random.Next(4); i++)
        {
            IEnumerable<string> members = Enumerable.Range(0, random.Next(1, 6))
                .Select(_ => $"n{random.Next(count)}")
                .Concat(notes > 0 && i == 0 ? ["note:m0"] : [])
                .Concat(i > 0 && random.Next(2) == 0 ? ["group:g0"] : []);
            groups.Add(new JObject { ["id"] = $"g{i}", ["of"] = new JArray(members) });
        }

        return [.. groups];
    }
}
