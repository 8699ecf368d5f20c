using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Comparing;

/// <summary>Collects what differs in meaning between two values that stand at the same place.
/// </summary>
internal sealed class Differences
{
    private readonly List<GraphChange> _found = [];

    private Differences()
    {
    }

    /// <summary>All differences in the order of canonical text.</summary>
    public static IReadOnlyList<GraphChange> Between(
        JToken? before, JToken? after, KeyOrder order, params string[] path)
    {
        Differences all = new();
        all.Compare(before, after, order, path);
        return all._found;
    }

    /// <summary>Whether two values mean the same.</summary>
    public static bool IsNone(JToken? before, JToken? after, KeyOrder order) =>
        IsSameText(before, after, order) || Between(before, after, order).Count == 0;

    /// <summary>Whether two values have the same canonical text.</summary>
    public static bool IsSameText(JToken? before, JToken? after, KeyOrder order) =>
        ReferenceEquals(before, after)
        || (before is not null && after is not null
            && CanonicalText.Flat(before, order) == CanonicalText.Flat(after, order));

    /// <summary>What is known of a node of which two versions are looked at: little when they
    /// are not of the same type and version.</summary>
    public static KeyOrder OrderOf(KeyOrder order, params JToken?[] versions)
    {
        return !order.IsEntry || versions.OfType<JObject>().Select(Type).Distinct().Count() < 2
            ? order
            : KeyOrder.Root.Inside("nodes").Inside("");

        static (string?, string?) Type(JObject node) =>
            (node["type"]?.ToString(), node["v"]?.ToString());
    }

    private void Compare(JToken? before, JToken? after, KeyOrder order, string[] path)
    {
        if (order.IsAside || IsSameText(before, after, order))
        {
            return;
        }

        bool isWhole = !order.IsMap || (order.IsEntry && (before is null || after is null));
        if (!isWhole && before is null or JObject && after is null or JObject)
        {
            CompareMembers(before as JObject ?? [], after as JObject ?? [], order, path);
            return;
        }

        JToken? old = order.Reads?.Invoke(before) ?? before;
        JToken? now = order.Reads?.Invoke(after) ?? after;
        if (!IsSameText(old, now, order))
        {
            ChangeKind kind = old is null ? ChangeKind.Added
                : now is null ? ChangeKind.Removed
                : ChangeKind.Changed;
            _found.Add(new GraphChange(kind, path, old, now)
            {
                BeforeIsDefault = before is null && old is not null,
                AfterIsDefault = after is null && now is not null,
            });
        }
    }

    private void CompareMembers(JObject before, JObject after, KeyOrder order, string[] path)
    {
        order = OrderOf(order, before, after);
        IEnumerable<string> names = after.Properties().Concat(before.Properties())
            .Select(property => property.Name)
            .Distinct();
        foreach (string name in order.Sort(names))
        {
            JProperty property = after.Property(name) ?? before.Property(name)!;
            Compare(before[name], after[name], order.Inside(property), [.. path, name]);
        }

        if (order.KeepsOrder)
        {
            JArray old = Names(before, after);
            JArray now = Names(after, before);
            if (!JToken.DeepEquals(old, now))
            {
                _found.Add(new GraphChange(ChangeKind.Reordered, path, old, now));
            }
        }
    }

    private static JArray Names(JObject map, JObject other) =>
        new(map.Properties().Select(p => p.Name).Where(other.ContainsKey));
}
