using GanGraph.Engine.Documents.Comparing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Merging;

/// <summary>Takes changes of the other side back that are sound on their own but not together with
/// ours: a wire to a node that is gone, a circle. Each becomes a conflict.</summary>
internal sealed class MergeRepair(JObject merged, MergeSides sides, MergeFindings findings)
{
    /// <summary>Mends everything.</summary>
    public void Mend()
    {
        while (RestoreNodesInUse() || TakeBackDanglingEnds() || TakeBackCircle())
        {
        }

        HashSet<string> there = [.. MergeSides.Ids(merged)];
        foreach (string id in MergeSides.Ids(sides.Base).Where(id => !there.Contains(id)))
        {
            if (new[] { sides.Ours, sides.Theirs }.All(side =>
                MergeSides.Node(side, id) is not null || MergeSides.Place(side, id) is null))
            {
                MergeSides.Place(merged, id)?.Parent!.Remove();
            }
        }
    }

    /// <summary>Gives the nodes and parameters named what they are on our side.</summary>
    /// <param name="places">Section and name of each.</param>
    /// <returns>Whether that changed anything.</returns>
    public bool TakeBack(IReadOnlyList<(string Section, string Name)> places)
    {
        bool changed = false;
        foreach ((string section, string name) in places)
        {
            changed |= TakeBack([section, name]);
        }

        Mend();
        return changed;
    }

    /// <summary>The other side removed a node that our changes make use of: it comes back.
    /// </summary>
    private bool RestoreNodesInUse()
    {
        string? missing = Dangling().Select(NodeOf)
            .FirstOrDefault(id => MergeSides.Node(sides.Ours, id) is not null);
        return missing is not null && TakeBack(["nodes", missing]);
    }

    /// <summary>The other side makes use of a node that we removed: the use goes.</summary>
    private bool TakeBackDanglingEnds() => Dangling().ToList().Exists(TakeBack);

    /// <summary>Breaks circles, unless the other side has them itself.</summary>
    private bool TakeBackCircle()
    {
        HashSet<(string, string)> own = [.. WireCircle.In(sides.Theirs).Select(Spot)];
        List<JValue> circle = [.. WireCircle.In(merged).OrderBy(end => own.Contains(Spot(end)))];
        return circle.Exists(end => !own.Contains(Spot(end))) && circle.Exists(TakeBack);
    }

    /// <summary>Where the graph names a node that is gone, unless the other side does so itself.
    /// </summary>
    private IEnumerable<JValue> Dangling()
    {
        HashSet<string> there = [.. MergeSides.Ids(merged)];
        HashSet<string> known = [.. sides.Ids()];
        HashSet<(string, string)> own =
        [
            .. NodeReferences.In(sides.Theirs)
                .Where(end => MergeSides.Node(sides.Theirs, NodeOf(end)) is null)
                .Select(Spot),
        ];
        return NodeReferences.In(merged).Where(end =>
            NodeOf(end) is string id && !there.Contains(id) && known.Contains(id)
            && !own.Contains(Spot(end)));
    }

    /// <summary>Gives an end of a wire what it is on our side; with the target of a parameter
    /// goes the parameter, which means nothing without.</summary>
    private bool TakeBack(JValue end)
    {
        string[] path =
            [.. end.AncestorsAndSelf().OfType<JProperty>().Select(p => p.Name).Reverse()];
        return TakeBack(path[0] == "params" ? path[..2] : path);
    }

    /// <summary>Gives a place what it is on our side; false when it is that already.</summary>
    private bool TakeBack(string[] path)
    {
        JToken? ours = At(sides.Ours, path);
        if (JToken.DeepEquals(ours, At(merged, path)))
        {
            return false;
        }

        findings.Conflict(path, At(sides.Base, path), ours, At(sides.Theirs, path));
        Put(path, ours);
        return true;
    }

    private void Put(string[] path, JToken? value)
    {
        JObject map = merged;
        foreach (string key in path[..^1])
        {
            JObject inside = map[key] as JObject ?? [];
            map[key] = inside;
            map = (JObject)map[key]!;
        }

        if (value is null)
        {
            map.Remove(path[^1]);
        }
        else
        {
            map[path[^1]] = value.DeepClone();
        }
    }

    private static JToken? At(JObject root, IEnumerable<string> path) => path
        .Aggregate((JToken?)root, (token, key) => (token as JObject)?[key]);

    private static (string, string) Spot(JValue end) => (end.Path, (string)end.Value!);

    private static string NodeOf(JValue end) =>
        NodeIds.TrySplit((string)end.Value!, out string id, out _) ? id : "";
}
