using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Json;

/// <summary>In which order the keys of an object stand in canonical text, and those of the
/// objects inside it.</summary>
internal sealed class KeyOrder
{
    /// <summary>As they stand in the file: for what has no meaning here.</summary>
    public static readonly KeyOrder AsFound = new([]) { Sorts = false };

    /// <summary>As they stand in the file, each on a line of its own.</summary>
    public static readonly KeyOrder Broken = new([]) { Sorts = false, AlwaysBroken = true };

    private static readonly KeyOrder ByName = new([]);

    private static readonly KeyOrder Node = new(["type", "v", "mode", "set", "in"])
    {
        Within = { ["set"] = ByName, ["in"] = ByName },
    };

    private static readonly KeyOrder Asset = new(["kind", "path", "sha256"]);

    private static readonly KeyOrder Param = new(["to", "label", "min", "max"]);

    private static readonly KeyOrder Layout = new(["at", "groups", "notes", "reroutes"])
    {
        Within = { ["at"] = ByName, ["reroutes"] = ByName },
    };

    /// <summary>The whole graph: what it means first, how it looks last.</summary>
    public static readonly KeyOrder Root = new(
        ["$schema", "format", "meta", "settings", "params", "assets", "nodes"],
        ["layout"])
    {
        AlwaysBroken = true,
        Within =
        {
            ["meta"] = new(["title", "author", "license", "generator", "made"]),
            ["settings"] = new(["seed", "fps", "width", "height"]),
            ["params"] = new([]) { Sorts = false, AlwaysBroken = true, Each = Param },
            ["assets"] = new([]) { AlwaysBroken = true, Each = Asset },
            ["nodes"] = new([]) { AlwaysBroken = true, Each = Node },
            ["layout"] = Layout,
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

    /// <summary>Whether such an object is broken even when it would fit on one line.</summary>
    public bool AlwaysBroken { get; private init; }

    private bool Sorts { get; init; } = true;

    private KeyOrder? Each { get; init; }

    private Dictionary<string, KeyOrder> Within { get; } = new(StringComparer.Ordinal);

    /// <summary>The keys that are known here.</summary>
    public IReadOnlyCollection<string> Known => _ranks.Keys;

    /// <summary>The members of an object in order.</summary>
    public IEnumerable<JProperty> Sort(JObject map) => Sorts
        ? map.Properties().OrderBy(Rank).ThenBy(p => p.Name, StringComparer.Ordinal)
        : map.Properties();

    /// <summary>The order inside the value of a key.</summary>
    public KeyOrder Inside(string key) => Each ?? Within.GetValueOrDefault(key, AsFound);

    private int Rank(JProperty property) => _ranks.GetValueOrDefault(property.Name, _unknown);
}
