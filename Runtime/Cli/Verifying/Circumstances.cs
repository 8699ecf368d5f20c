using GanGraph.Engine;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Files;
using GanGraph.Engine.Running;
using Newtonsoft.Json.Linq;

namespace GanGraph.Cli.Verifying;

/// <summary>What is other here than where a file was made, and may be why it differs.</summary>
internal static class Circumstances
{
    private const int MostNames = 5;

    /// <summary>Files that the graph reads and that have changed.</summary>
    public static IEnumerable<string> Files(BoundGraph graph, MadeBy made, AssetResolver assets)
    {
        foreach (BoundNode node in graph.Nodes.Where(node => node.Mode == NodeMode.Run))
        {
            foreach (AssetSetting file in node.Ports.Settings.Values.OfType<AssetSetting>())
            {
                if (file.IsSet
                    && made.Files.TryGetValue($"{node.Id}.{file.Name}", out string? wanted)
                    && assets.Hash(file) != wanted)
                {
                    yield return $"{node.Id}.{file.Name} is {file.Value}, which has another "
                        + "content than the file that it was made from.";
                }
            }
        }
    }

    /// <summary>Another program, library or kind of device.</summary>
    public static IEnumerable<string> Machine(MadeBy made, Maker here, string device)
    {
        if (made.Program.Length > 0 && made.Program != here.Program)
        {
            yield return $"It was made with {made.Program}, this is {here.Program}.";
        }

        if (made.Tensors.Length > 0 && made.Tensors != here.Tensors)
        {
            yield return $"It was made with {made.Tensors}, this is {here.Tensors}: a training "
                + "ends elsewhere there.";
        }

        string kind = device.Split(':')[0];
        if (made.Device.Length > 0 && made.Device != kind)
        {
            yield return $"It was made on {made.Device}, this is {kind}: a training ends "
                + "elsewhere there.";
        }
    }

    /// <summary>What is other in a graph than in the one that the file carries.</summary>
    public static string? Graphs(GraphDocument given, GraphDocument inside)
    {
        List<string> names = [];
        foreach (string id in given.Nodes.Concat(inside.Nodes).Select(node => node.Id)
            .Distinct().Order(StringComparer.Ordinal))
        {
            NodeEntry? a = given.Node(id);
            NodeEntry? b = inside.Node(id);
            if (a is null || b is null || a.Type != b.Type || !JToken.DeepEquals(a.In, b.In))
            {
                names.Add(id);
                continue;
            }

            names.AddRange(Names(a.Set, b.Set).Select(name => $"{id}.{name}"));
        }

        names.AddRange(Names(
            given.Root["settings"] as JObject, inside.Root["settings"] as JObject));
        return names.Count == 0 ? null : "The graph given is not the one inside the file. Other "
            + $"are {string.Join(", ", names.Take(MostNames))}"
            + (names.Count > MostNames ? $" and {names.Count - MostNames} more." : ".");
    }

    private static IEnumerable<string> Names(JObject? a, JObject? b) =>
        (a ?? []).Properties().Concat((b ?? []).Properties()).Select(p => p.Name).Distinct()
            .Where(name => !JToken.DeepEquals(a?[name], b?[name]));
}
