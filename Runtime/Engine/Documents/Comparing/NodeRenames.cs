using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Comparing;

/// <summary>Finds nodes that only have another id in a later version of a graph.</summary>
internal sealed class NodeRenames
{
    private readonly Side _before;
    private readonly Side _after;
    private readonly Dictionary<string, string> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (List<string> Gone, List<string> Came)> _alike = [];

    private NodeRenames(JObject before, JObject after, KeyOrder order)
    {
        KeyOrder node = order.Inside("nodes").Inside("");
        _before = new Side(before, after, node);
        _after = new Side(after, before, node);
    }

    /// <summary>The new ids by the old ones: of nodes with the same content that take from the
    /// same nodes. Where several would fit, the one at the same place in the layout does, or
    /// none.</summary>
    public static IReadOnlyDictionary<string, string> Between(
        JObject before, JObject after, KeyOrder order)
    {
        NodeRenames renames = new(before, after, order);
        renames.Find();
        return renames._found;
    }

    /// <summary>A node can be found once all nodes that it takes from are known, so that those
    /// behind a node found now come next.</summary>
    private void Find()
    {
        List<string> gone = [.. _before.Open.Keys];
        List<string> came = [.. _after.Open.Keys];
        while (gone.Count + came.Count > 0)
        {
            HashSet<string> touched = [];
            foreach (string id in gone)
            {
                Group(_before.Content(id, _found), touched)?.Gone.Add(id);
            }

            foreach (string id in came)
            {
                Group(_after.Content(id, []), touched)?.Came.Add(id);
            }

            List<(string Old, string New)> matched = [.. touched.SelectMany(Match)];
            foreach ((string old, string now) in matched)
            {
                _found.Add(old, now);
                _before.Open.Remove(old);
                _after.Open.Remove(now);
            }

            gone = [.. _before.Behind(matched.Select(pair => pair.Old))];
            came = [.. _after.Behind(matched.Select(pair => pair.New))];
        }
    }

    private (List<string> Gone, List<string> Came)? Group(string? content, HashSet<string> touched)
    {
        if (content is null)
        {
            return null;
        }

        touched.Add(content);
        if (!_alike.TryGetValue(content, out (List<string>, List<string>) group))
        {
            group = ([], []);
            _alike.Add(content, group);
        }

        return group;
    }

    private List<(string Old, string New)> Match(string content)
    {
        (List<string> gone, List<string> came) = _alike[content];
        List<(string Old, string New)> matched = [];
        if (gone.Count == 1 && came.Count == 1)
        {
            matched.Add((gone[0], came[0]));
        }
        else
        {
            ILookup<string?, string> then = gone.ToLookup(_before.PlaceOf);
            ILookup<string?, string> now = came.ToLookup(_after.PlaceOf);
            matched.AddRange(then
                .Where(place => place.Key is not null && place.Count() == 1
                    && now[place.Key].Count() == 1)
                .Select(place => (place.First(), now[place.Key].First())));
        }

        gone.RemoveAll(id => matched.Exists(pair => pair.Old == id));
        came.RemoveAll(id => matched.Exists(pair => pair.New == id));
        return matched;
    }

    /// <summary>One of the two versions.</summary>
    private sealed class Side
    {
        private readonly JObject _root;
        private readonly KeyOrder _node;
        private readonly ILookup<string, string> _takers;

        public Side(JObject root, JObject other, KeyOrder node)
        {
            _root = root;
            _node = node;
            JProperty[] only =
            [
                .. ((root["nodes"] as JObject)?.Properties() ?? []).Where(p => p.Value is JObject
                    && (other["nodes"] as JObject)?.ContainsKey(p.Name) != true),
            ];
            Open = only.ToDictionary(p => p.Name, p => (JObject)p.Value, StringComparer.Ordinal);
            _takers = only.SelectMany(p => Sources(p.Value), (p, id) => (Id: id, Taker: p.Name))
                .ToLookup(wire => wire.Id, wire => wire.Taker);
        }

        /// <summary>The nodes that only this version has and that are not found yet.</summary>
        public Dictionary<string, JObject> Open { get; }

        /// <summary>The nodes not found yet that take from some.</summary>
        public IEnumerable<string> Behind(IEnumerable<string> ids) =>
            ids.SelectMany(id => _takers[id]).Distinct().Where(Open.ContainsKey);

        /// <summary>What a node is apart from its id; null while it takes from a node that may
        /// have another id and is not found yet.</summary>
        public string? Content(string id, Dictionary<string, string> names)
        {
            if (Sources(Open[id]).Any(Open.ContainsKey))
            {
                return null;
            }

            JObject copy = (JObject)Open[id].DeepClone();
            foreach (JValue end in NodeReferences.Of(copy))
            {
                if (NodeIds.TrySplit((string)end.Value!, out string from, out string port))
                {
                    end.Value = $"{names.GetValueOrDefault(from, from)}.{port}";
                }
            }

            return CanonicalText.Flat(copy, _node);
        }

        /// <summary>Where a node stands in an editor; null when nobody has placed it.</summary>
        public string? PlaceOf(string id) =>
            ((_root["layout"] as JObject)?["at"] as JObject)?[id] is JToken place
                ? CanonicalText.Flat(place)
                : null;

        private static IEnumerable<string> Sources(JToken node) => NodeReferences.Of(node)
            .Select(end => NodeIds.TrySplit((string)end.Value!, out string id, out _) ? id : "");
    }
}
