using GanGraph.Engine.Documents.Comparing;
using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Merging;

/// <summary>Merges three versions of a value: what one side changed is taken, what both changed in
/// the same way is taken once, and everything else is a conflict in which ours stays.</summary>
/// <param name="findings">Takes the conflicts.</param>
internal sealed class ThreeWay(MergeFindings findings)
{
    /// <summary>Merges three versions of the value at a place; null stands for none.</summary>
    public JToken? Merge(
        JToken? common, JToken? ours, JToken? theirs, KeyOrder order, string[] path)
    {
        if (Differences.IsSameText(ours, theirs, order)
            || Differences.IsSameText(common, theirs, order))
        {
            return ours;
        }

        if (Differences.IsSameText(common, ours, order))
        {
            return theirs;
        }

        order = Differences.OrderOf(order, common, ours, theirs);
        if (IsMap(common, ours, theirs, order))
        {
            return MergeMembers(
                common as JObject ?? [], ours as JObject, theirs as JObject, order, path);
        }

        if (path is ["conflicts"])
        {
            return ListMerge.Union(common as JArray, ours as JArray, theirs as JArray);
        }

        if (Differences.IsNone(ours, theirs, order) || Differences.IsNone(common, theirs, order))
        {
            return ours;
        }

        if (Differences.IsNone(common, ours, order))
        {
            return theirs;
        }

        if (order.HasItems && ListMerge.Of(common, ours, theirs, order) is JArray list)
        {
            return list;
        }

        if (order.IsCosmetic)
        {
            findings.Note($"{path[^1]} was moved on both sides; it stands where ours has it.");
        }
        else
        {
            findings.Conflict(path, common, ours, theirs);
        }

        return ours;
    }

    private static bool IsMap(JToken? common, JToken? ours, JToken? theirs, KeyOrder order)
    {
        bool areThere = ours is JObject && theirs is JObject;
        return order.IsMap
            && common is null or JObject && ours is null or JObject && theirs is null or JObject
            && (!order.IsEntry || (areThere && IsOneThing(common, ours!, theirs!)));
    }

    // Settings of a node of another type or version cannot be mixed in.
    private static bool IsOneThing(JToken? common, JToken ours, JToken theirs) =>
        JToken.DeepEquals(ours["type"], theirs["type"])
        && JToken.DeepEquals(ours["v"], theirs["v"])
        && (common is null || (JToken.DeepEquals(common["type"], ours["type"])
            && JToken.DeepEquals(common["v"], ours["v"])));

    private JObject? MergeMembers(
        JObject common, JObject? ours, JObject? theirs, KeyOrder order, string[] path)
    {
        JObject merged = [];
        foreach (string name in Names(common, ours ?? [], theirs ?? [], order))
        {
            JProperty property = ours?.Property(name) ?? theirs?.Property(name)
                ?? common.Property(name)!;
            JToken? value = Merge(
                common[name], ours?[name], theirs?[name], order.Inside(property), [.. path, name]);
            if (value is not null)
            {
                merged.Add(Written(value, name, ours, theirs));
            }
        }

        return merged.Count == 0 && (ours is null || theirs is null) ? null : merged;
    }

    // A key that nobody knows is spelled as the side that has it spells it.
    private static JProperty Written(JToken value, string name, JObject? ours, JObject? theirs)
    {
        JProperty written = new(name, value);
        JProperty? found = ours?.Property(name) ?? theirs?.Property(name);
        if (found is not null && Spelling.Of(found) is Spelling spelling)
        {
            written.AddAnnotation(spelling);
        }

        return written;
    }

    /// <summary>The names in order: that of the side which changed it, ours when both did. What
    /// only the other side has stands behind what it stands behind there.</summary>
    private static List<string> Names(
        JObject common, JObject ours, JObject theirs, KeyOrder order)
    {
        bool theirsLeads = order.KeepsOrder
            && Shared(common, ours).SequenceEqual(Shared(ours, common));
        (JObject leading, JObject other) = theirsLeads ? (theirs, ours) : (ours, theirs);
        List<string> names = [.. leading.Properties().Select(p => p.Name)];
        string? before = null;
        foreach (JProperty property in other.Properties())
        {
            if (!leading.ContainsKey(property.Name))
            {
                names.Insert(
                    before is null ? 0 : names.IndexOf(before) + 1, property.Name);
            }

            before = property.Name;
        }

        return names;
    }

    private static IEnumerable<string> Shared(JObject map, JObject other) =>
        map.Properties().Select(p => p.Name).Where(other.ContainsKey);
}
