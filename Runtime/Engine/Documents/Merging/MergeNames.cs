using GanGraph.Engine.Documents.Comparing;
using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Merging;

/// <summary>Brings the three versions to one naming: a node that one side renamed has the new id
/// on all sides, and different new nodes of the same id get ids of their own.</summary>
internal sealed class MergeNames
{
    private readonly MergeSides _sides;
    private readonly KeyOrder _node;
    private readonly MergeFindings _findings;
    private readonly Dictionary<string, string> _ours;
    private readonly Dictionary<string, string> _theirs;

    private MergeNames(MergeSides sides, KeyOrder order, MergeFindings findings)
    {
        _sides = sides;
        _node = order.Inside("nodes").Inside("");
        _findings = findings;
        _ours = new(NodeRenames.Between(sides.Base, sides.Ours, order));
        _theirs = new(NodeRenames.Between(sides.Base, sides.Theirs, order));
    }

    /// <summary>Renames nodes in the three versions.</summary>
    public static void Align(MergeSides sides, KeyOrder order, MergeFindings findings)
    {
        MergeNames names = new(sides, order, findings);
        names.Separate();
        names.Follow();
    }

    /// <summary>Gives new nodes of the other side that have the id of a different new node of ours
    /// another one, unless the same end takes from both: then a person has to choose.</summary>
    private void Separate()
    {
        Dictionary<string, string> fresh = [];
        HashSet<string> taken = [.. _sides.Ids()];
        HashSet<string> known = [.. MergeSides.Ids(_sides.Base)];
        foreach (string id in MergeSides.Ids(_sides.Theirs)
            .Where(id => !known.Contains(id) && MergeSides.Node(_sides.Ours, id) is not null))
        {
            bool isRenamed = _ours.ContainsValue(id) || _theirs.ContainsValue(id);
            if (IsSameNode(id) || (!isRenamed && AreBothTaken(id)))
            {
                continue;
            }

            int number = 2;
            while (!taken.Add($"{id}-{number}"))
            {
                number++;
            }

            fresh.Add(id, $"{id}-{number}");
            _findings.Note(
                $"Both sides have a new node {id}; that of the other side is now {id}-{number}.");
        }

        NodeNames.Rename(fresh, _sides.Theirs);
        foreach ((string id, string name) in _theirs.ToArray())
        {
            _theirs[id] = fresh.GetValueOrDefault(name, name);
        }
    }

    /// <summary>Whether both mean one node: the same one renamed, or one of the same type that
    /// takes from the same nodes, whatever its settings.</summary>
    private bool IsSameNode(string id)
    {
        string? ours = _ours.FirstOrDefault(name => name.Value == id).Key;
        string? theirs = _theirs.FirstOrDefault(name => name.Value == id).Key;
        if (ours is not null || theirs is not null)
        {
            return ours == theirs;
        }

        JObject one = MergeSides.Node(_sides.Ours, id)!;
        JObject other = MergeSides.Node(_sides.Theirs, id)!;
        return JToken.DeepEquals(one["type"], other["type"])
            && Differences.IsNone(one["in"], other["in"], _node.Inside("in"));
    }

    private bool AreBothTaken(string id) =>
        Ends(_sides.Ours, id).Intersect(Ends(_sides.Theirs, id)).Any();

    private static IEnumerable<string> Ends(JObject version, string id) => NodeReferences
        .In(version)
        .Where(end => ((string)end.Value!).StartsWith($"{id}.", StringComparison.Ordinal))
        .Select(end => end.Path);

    /// <summary>Takes the new ids of each side over to the other two versions.</summary>
    private void Follow()
    {
        foreach ((string id, string name) in _theirs.ToArray())
        {
            if (_ours.TryGetValue(id, out string? other) && other != name)
            {
                _findings.Conflict(["nodes", other, "id"], id, other, name);
                NodeNames.Rename(new Dictionary<string, string> { [name] = other }, _sides.Theirs);
                _theirs.Remove(id);
            }
        }

        Dictionary<string, string> ours = Without(_ours, _theirs);
        Dictionary<string, string> theirs = Without(_theirs, _ours);
        NodeNames.Rename(ours, _sides.Theirs);
        NodeNames.Rename(theirs, _sides.Ours);
        NodeNames.Rename(
            _ours.Concat(theirs).ToDictionary(name => name.Key, name => name.Value), _sides.Base);
    }

    private static Dictionary<string, string> Without(
        Dictionary<string, string> names, Dictionary<string, string> others) => names
        .Where(name => !others.ContainsKey(name.Key))
        .ToDictionary(name => name.Key, name => name.Value);
}
