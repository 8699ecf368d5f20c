using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Desktop.Session;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Running.Sheets;

/// <summary>The keys of a node: a list of seeds with order and locks beside it.</summary>
public sealed class KeyPlace
{
    private const string Order = "order";
    private const string Locked = "locked";
    private const int MostCounted = 10_000;

    private readonly string _seeds;

    private KeyPlace(string node, string seeds, KeyList keys)
    {
        (Node, _seeds, Keys) = (node, seeds, keys);
    }

    /// <summary>Id of the node.</summary>
    public string Node { get; }

    /// <summary>The keys as they stand in the graph, counted out where no seeds are listed.
    /// </summary>
    public KeyList Keys { get; }

    /// <summary>The keys that are nearest upstream of a node, itself included; null when there are
    /// none.</summary>
    public static KeyPlace? Above(GraphDocument document, GraphMirror mirror, string node)
    {
        List<string> seen = [node];
        for (int i = 0; i < seen.Count; i++)
        {
            if (At(document, mirror, seen[i]) is KeyPlace place)
            {
                return place;
            }

            seen.AddRange(Sources(document.Node(seen[i]))
                .Select(from => from[..Math.Max(0, from.LastIndexOf('.'))])
                .Where(from => from.Length > 0 && !seen.Contains(from)).Distinct());
        }

        return null;
    }

    /// <summary>The keys that take what a port gives; null when none do.</summary>
    public static KeyPlace? Below(GraphDocument document, GraphMirror mirror, string end) =>
        document.Nodes.Where(entry => Sources(entry).Contains(end))
            .Select(entry => At(document, mirror, entry.Id))
            .FirstOrDefault(place => place is not null);

    /// <summary>Writes other keys into the graph, as one step.</summary>
    public void Write(CommandSender sender, KeyList keys)
    {
        JArray values = [];
        AddChanged(_seeds, keys.Seeds.SequenceEqual(Keys.Seeds), new JArray(keys.Seeds));
        AddChanged(Order, keys.Order.SequenceEqual(Keys.Order), new JArray(keys.Order));
        AddChanged(Locked, keys.Locked.SequenceEqual(Keys.Locked), new JArray(keys.Locked));
        if (values.Count > 0)
        {
            sender.Send("setMany", ("values", values));
        }

        void AddChanged(string setting, bool isSame, JArray value)
        {
            if (!isSame)
            {
                values.Add(new JObject
                {
                    ["node"] = Node, ["setting"] = setting, ["value"] = value,
                });
            }
        }
    }

    private static KeyPlace? At(GraphDocument document, GraphMirror mirror, string node)
    {
        if (document.Node(node) is not NodeEntry entry)
        {
            return null;
        }

        IReadOnlyList<SettingDescription> settings = mirror.Card(entry.Type).Settings;
        SettingDescription? seeds = settings.FirstOrDefault(setting => setting.Type == "long[]"
            && setting.Name.EndsWith("seeds", StringComparison.OrdinalIgnoreCase));
        if (seeds is null || !Has(Order) || !Has(Locked))
        {
            return null;
        }

        long[] listed = Numbers(seeds.Name);
        return new KeyPlace(node, seeds.Name, new KeyList(
            listed.Length > 0 ? listed : Counted(), Positions(Order), Positions(Locked)));

        bool Has(string name) => settings.Any(setting => setting.Name == name);

        JToken? Value(string name) => entry.Set?[name]
            ?? settings.FirstOrDefault(setting => setting.Name == name)?.Default;

        long[] Numbers(string name) => [.. (Value(name) as JArray ?? [])
            .Select(Number).OfType<long>()];

        int[] Positions(string name) => [.. Numbers(name).Select(number => (int)number)];

        long[] Counted() =>
        [
            .. Enumerable.Range(0, (int)Math.Clamp(Number(Value("count")) ?? 0, 0, MostCounted))
                .Select(i => ((Number(Value("seed")) ?? 0) + i) % (1L << 32)),
        ];
    }

    private static long? Number(JToken? token) =>
        (token as JValue)?.Value is long number ? number : null;

    private static IEnumerable<string> Sources(NodeEntry? entry) =>
        (entry?.In?.Properties() ?? []).Select(wire => LayoutReader.Text(wire.Value));
}
