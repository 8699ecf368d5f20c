using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents.Comparing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Json;

/// <summary>What the format knows of a place in a graph file: in which order keys stand there in
/// canonical text, whether values are spelled in one way or as the file has them, and what stands
/// for itself when two versions of a graph are compared.</summary>
internal sealed class KeyOrder
{
    /// <summary>What has no meaning here: order and spelling are those of the file.</summary>
    public static readonly KeyOrder AsFound = new([]) { Sorts = false };

    /// <summary>As found, each key on a line of its own.</summary>
    public static readonly KeyOrder Broken = new([]) { Sorts = false, AlwaysBroken = true };

    /// <summary>A list whose items have no meaning here.</summary>
    public static readonly KeyOrder Items = new([]) { Sorts = false, HasItems = true };

    /// <summary>A value, or a list of values, that the format knows.</summary>
    public static readonly KeyOrder Plain = new([])
    {
        Sorts = false, Spells = true, HasItems = true,
    };

    private static readonly KeyOrder Place = new([])
    {
        Sorts = false, Spells = true, IsCosmetic = true,
    };

    private static readonly KeyOrder Named = new([]) { IsMap = true };

    private static readonly KeyOrder Wires = new([]) { IsMap = true, Each = Plain };

    private static readonly KeyOrder Asset = new(["kind", "path", "sha256"])
    {
        IsMap = true, IsEntry = true,
    };

    private static readonly KeyOrder Param = new(["to", "label", "min", "max"])
    {
        IsMap = true,
        IsEntry = true,
        Within = { ["to"] = Value(InForce.OfTargets) },
    };

    private static readonly KeyOrder Settings = new([.. GraphSettings.Names])
    {
        IsMap = true,
        Choose = property => GraphSettings.Names.Contains(property.Name)
            ? Value(token => InForce.OfGraph(property.Name, token))
            : null,
    };

    private static readonly KeyOrder Layout = new(["at", "groups", "notes", "reroutes"])
    {
        IsMap = true,
        Within =
        {
            ["at"] = new([]) { IsMap = true, Each = Place },
            ["groups"] = Items,
            ["notes"] = Items,
            ["reroutes"] = Named,
        },
    };

    private readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);
    private readonly int _unknown;

    private KeyOrder(string[] first, string[]? last = null)
    {
        foreach (string key in first.Concat(last ?? []))
        {
            _ranks.Add(key, _ranks.Count + (_ranks.Count < first.Length ? 0 : 1));
        }

        _unknown = first.Length;
    }

    /// <summary>The whole graph, what it means first, how it looks last, as far as it can be
    /// known without a catalogue: settings of nodes are as found.</summary>
    public static KeyOrder Root { get; } = OfGraph(node: OfNode(null));

    /// <summary>Whether such an object is broken even when it would fit on one line.</summary>
    public bool AlwaysBroken { get; private init; }

    /// <summary>Whether values are spelled in the canonical way rather than as found.</summary>
    public bool Spells { get; private init; }

    /// <summary>Whether it is an object whose members stand for themselves.</summary>
    public bool IsMap { get; private init; }

    /// <summary>Whether it is one of several things with a name: a node, a parameter, an asset.
    /// </summary>
    public bool IsEntry { get; private init; }

    /// <summary>Whether the items of a list stand for themselves.</summary>
    public bool HasItems { get; private init; }

    /// <summary>Whether it has no part in what the graph means.</summary>
    public bool IsCosmetic { get; private init; }

    /// <summary>Whether it says how a file came about and is no part of the graph.</summary>
    public bool IsAside { get; private init; }

    /// <summary>Whether canonical text puts members into an order of its own.</summary>
    public bool Sorts { get; private init; } = true;

    /// <summary>Whether members have an order that a person chose.</summary>
    public bool KeepsOrder => IsMap && !Sorts;

    /// <summary>Turns what the file says (null when it says nothing) into the value in force, in
    /// one spelling; null where what stands in the file is all there is.</summary>
    public Func<JToken?, JToken?>? Reads { get; private init; }

    /// <summary>The keys that are known here.</summary>
    public IReadOnlyCollection<string> Known => _ranks.Keys;

    private KeyOrder? Each { get; init; }

    private Func<JProperty, KeyOrder?>? Choose { get; init; }

    private Dictionary<string, KeyOrder> Within { get; } = new(StringComparer.Ordinal);

    /// <summary>The whole graph as far as it can be known with a catalogue.</summary>
    public static KeyOrder RootFor(NodeCatalogue catalogue) => OfGraph(OfNode(catalogue));

    /// <summary>Names of members in order.</summary>
    public IEnumerable<string> Sort(IEnumerable<string> names) => Sorts
        ? names.OrderBy(Rank).ThenBy(name => name, StringComparer.Ordinal)
        : names;

    /// <summary>The members of an object in order.</summary>
    public IEnumerable<JProperty> Sort(JObject map) => Sorts
        ? map.Properties().OrderBy(p => Rank(p.Name)).ThenBy(p => p.Name, StringComparer.Ordinal)
        : map.Properties();

    /// <summary>What is known of the value of a key.</summary>
    public KeyOrder Inside(string key) =>
        Each ?? Within.GetValueOrDefault(key, _ranks.ContainsKey(key) ? Plain : AsFound);

    /// <summary>What is known of the value of a member.</summary>
    public KeyOrder Inside(JProperty property) =>
        Choose?.Invoke(property) ?? Inside(property.Name);

    private static KeyOrder OfGraph(KeyOrder node) => new(
        ["$schema", "format", "meta", "settings", "params", "assets", "nodes", "conflicts"],
        ["layout"])
    {
        AlwaysBroken = true,
        IsMap = true,
        Within =
        {
            ["meta"] = new(["title", "author", "license", "generator", "made"])
            {
                IsMap = true,
                Within = { ["made"] = new([]) { Sorts = false, IsAside = true } },
            },
            ["settings"] = Settings,
            ["params"] = new([])
            {
                IsMap = true, Sorts = false, AlwaysBroken = true, Each = Param,
            },
            ["assets"] = new([]) { IsMap = true, AlwaysBroken = true, Each = Asset },
            ["nodes"] = new([]) { IsMap = true, AlwaysBroken = true, Each = node },
            ["conflicts"] = Items,
            ["layout"] = Layout,
        },
    };

    private static KeyOrder OfNode(NodeCatalogue? catalogue)
    {
        Dictionary<string, KeyOrder> settings = new(StringComparer.Ordinal);
        return new(["type", "v", "mode", "set", "auto", "in"])
        {
            IsMap = true,
            IsEntry = true,
            Within = { ["set"] = Named, ["auto"] = Named, ["in"] = Wires },
            Choose = property => property is { Name: "set" or "auto", Parent: JObject node }
                ? OfSettings(node, catalogue, settings, isAuto: property.Name == "auto")
                : null,
        };
    }

    /// <summary>What is known of the values, or of the curves, of a node's settings.</summary>
    private static KeyOrder? OfSettings(
        JObject node, NodeCatalogue? catalogue, Dictionary<string, KeyOrder> made, bool isAuto)
    {
        if (catalogue is null || node["type"] is not JValue { Value: string name }
            || !catalogue.TryGet(name, out NodeType? type))
        {
            return null;
        }

        long version = node["v"] is JValue { Value: long written } ? written : type.Version;
        if (version > type.Version)
        {
            return null;
        }

        bool isCurrent = version == type.Version;
        string key = $"{name} {isCurrent} {isAuto}";
        if (!made.TryGetValue(key, out KeyOrder? order))
        {
            order = new KeyOrder([]) { IsMap = true };
            foreach (Setting setting in type.Ports.Settings.Values
                .Where(setting => !isAuto || setting.IsNumeric))
            {
                order.Within.Add(setting.Name, new KeyOrder([])
                {
                    Sorts = false,
                    Spells = true,
                    HasItems = isAuto || setting.ValueType.IsArray,
                    Reads = isAuto
                        ? Binding.CurveText.InForce
                        : token => InForce.OfSetting(setting, token, isCurrent),
                });
            }

            made.Add(key, order);
        }

        return order;
    }

    private static KeyOrder Value(Func<JToken?, JToken?> reads) => new([])
    {
        Sorts = false, Spells = true, HasItems = true, Reads = reads,
    };

    private int Rank(string name) => _ranks.GetValueOrDefault(name, _unknown);
}
