using GanGraph.Engine.Documents.Comparing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents;

/// <summary>Gives nodes other ids, everywhere that the format names nodes: wires, parameters,
/// places, groups, and the wires on which reroutes lie.</summary>
public static class NodeNames
{
    /// <summary>Renames nodes; the order of everything stays.</summary>
    /// <param name="names">The new ids by the old ones.</param>
    /// <param name="root">The whole graph, which is changed.</param>
    public static void Rename(IReadOnlyDictionary<string, string> names, JObject root)
    {
        if (names.Count == 0)
        {
            return;
        }

        JObject? layout = root["layout"] as JObject;
        Rename(root["nodes"] as JObject, names);
        Rename(layout?["at"] as JObject, names);
        foreach (JValue end in NodeReferences.In(root).Concat(NodeReferences.Rerouted(root)))
        {
            string text = (string)end.Value!;
            if (NodeIds.TrySplit(text, out string id, out string port)
                && names.TryGetValue(id, out string? name))
            {
                end.Value = $"{name}.{port}";
            }
        }

        foreach (JValue member in Grouped(layout))
        {
            member.Value = names.GetValueOrDefault((string)member.Value!, (string)member.Value!);
        }
    }

    private static void Rename(JObject? map, IReadOnlyDictionary<string, string> names)
    {
        JProperty[] members = [.. map?.Properties() ?? []];
        map?.RemoveAll();
        foreach (JProperty member in members)
        {
            string name = names.GetValueOrDefault(member.Name, member.Name);
            map!.Add(new JProperty(name, member.Value));
        }
    }

    private static IEnumerable<JValue> Grouped(JObject? layout) =>
        ((layout?["groups"] as JArray)?.Children() ?? [])
            .SelectMany(group => (group as JObject)?["of"] as JArray ?? [])
            .OfType<JValue>()
            .Where(member => member.Value is string);
}
