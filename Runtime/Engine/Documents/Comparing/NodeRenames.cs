using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Comparing;

/// <summary>Finds nodes that only have another id in a later version of a graph, and gives nodes
/// other ids.</summary>
internal sealed class NodeRenames
{
    private readonly KeyOrder _node;
    private readonly JObject _before;
    private readonly JObject _after;
    private readonly Dictionary<string, string> _found = new(StringComparer.Ordinal);

    private NodeRenames(JObject before, JObject after, KeyOrder order)
    {
        _node = order.Inside("nodes").Inside("");
        _before = before;
        _after = after;
    }

    /// <summary>The new ids by the old ones: of nodes with the same content that take from the
    /// same nodes. Where several would fit, the one at the same place in the layout does, or
    /// none.</summary>
    public static IReadOnlyDictionary<string, string> Between(
        JObject before, JObject after, KeyOrder order)
    {
        NodeRenames renames = new(before, after, order);
        while (renames.FindMore())
        {
        }

        return renames._found;
    }

    /// <summary>Gives nodes other ids, everywhere that the format names nodes: wires,
    /// parameters and places.</summary>
    public static void Apply(IReadOnlyDictionary<string, string> names, JObject root)
    {
        if (names.Count == 0)
        {
            return;
        }

        Rename(root["nodes"] as JObject, names);
        Rename((root["layout"] as JObject)?["at"] as JObject, names);
        foreach (JValue end in NodeReferences.In(root))
        {
            string text = (string)end.Value!;
            if (NodeIds.TrySplit(text, out string id, out string port)
                && names.TryGetValue(id, out string? name))
            {
                end.Value = $"{name}.{port}";
            }
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

    private bool FindMore()
    {
        JProperty[] gone = Only(_before, _after, _found.Keys);
        JProperty[] came = Only(_after, _before, _found.Values);
        HashSet<string> missing = [.. gone.Select(node => node.Name)];
        HashSet<string> strangers = [.. came.Select(node => node.Name)];
        ILookup<string?, JProperty> candidates = came.ToLookup(
            node => Content(node, strangers, new Dictionary<string, string>()));
        int known = _found.Count;
        foreach (IGrouping<string?, JProperty> alike in gone
            .GroupBy(node => Content(node, missing, _found))
            .Where(group => group.Key is not null)
            .ToList())
        {
            Match([.. alike], [.. candidates[alike.Key]]);
        }

        return _found.Count > known;
    }

    private void Match(JProperty[] gone, JProperty[] came)
    {
        if (gone.Length == 1 && came.Length == 1)
        {
            _found.Add(gone[0].Name, came[0].Name);
            return;
        }

        foreach (JProperty node in gone)
        {
            string? place = PlaceOf(_before, node.Name);
            JProperty[] there =
                [.. came.Where(other => place is not null && PlaceOf(_after, other.Name) == place)];
            if (there.Length == 1 && gone.Count(n => PlaceOf(_before, n.Name) == place) == 1)
            {
                _found.Add(node.Name, there[0].Name);
            }
        }
    }

    private static JProperty[] Only(JObject one, JObject other, ICollection<string> matched) =>
    [
        .. ((one["nodes"] as JObject)?.Properties() ?? []).Where(node => node.Value is JObject
            && (other["nodes"] as JObject)?.ContainsKey(node.Name) != true
            && !matched.Contains(node.Name)),
    ];

    /// <summary>What a node is apart from its id; null while it takes from a node that may have
    /// another id and has not been found yet.</summary>
    private string? Content(
        JProperty node, HashSet<string> open, Dictionary<string, string> names)
    {
        JObject copy = (JObject)node.Value.DeepClone();
        foreach (JValue end in NodeReferences.Of(copy))
        {
            if (NodeIds.TrySplit((string)end.Value!, out string id, out string port))
            {
                if (open.Contains(id))
                {
                    return null;
                }

                end.Value = $"{names.GetValueOrDefault(id, id)}.{port}";
            }
        }

        return CanonicalText.Flat(copy, _node);
    }

    private static string? PlaceOf(JObject root, string id) =>
        ((root["layout"] as JObject)?["at"] as JObject)?[id] is JToken place
            ? CanonicalText.Flat(place)
            : null;
}
