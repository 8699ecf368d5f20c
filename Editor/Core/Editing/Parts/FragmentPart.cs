using GanGraph.Engine.Documents;
using GanGraph.Engine.Documents.Comparing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing.Parts;

/// <summary>Brings a piece of a graph into a draft: its nodes under free ids, their assets, groups,
/// notes and reroutes.</summary>
/// <param name="draft">The draft.</param>
/// <param name="piece">The piece, built as a graph; it is changed.</param>
internal sealed class FragmentPart(Draft draft, JObject piece)
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Brings it in.</summary>
    /// <param name="by">How far it is moved.</param>
    /// <param name="unplaced">Where nodes come that the piece does not place.</param>
    /// <param name="keepsWires">Whether wires from nodes of the draft are tied as well.</param>
    public void Insert(Place by, Place unplaced, bool keepsWires)
    {
        JProperty[] nodes =
            [.. ((piece["nodes"] as JObject)?.Properties() ?? []).Where(IsNode)];
        TakeStrayWires(nodes, keepsWires);
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (JProperty node in nodes)
        {
            string id = NameFor(node.Name, taken);
            taken.Add(id);
            _names.Add(node.Name, id);
        }

        NodeNames.Rename(_names.Where(n => n.Key != n.Value).ToDictionary(), piece);
        new FragmentAssets(draft, piece).Insert();
        foreach (string id in _names.Values)
        {
            draft.Put(["nodes", id], piece["nodes"]![id]!);
            Place? at = Place.Read(piece["layout"]?["at"]?[id]);
            draft.Put(["layout", "at", id], (at?.Plus(by) ?? unplaced).ToJson());
            draft.Made.Add(id);
        }

        new FragmentLayout(draft, piece).Insert(by);
    }

    /// <summary>The upper left corner of everything in a piece; null when nothing is placed.
    /// </summary>
    public static Place? Corner(JObject piece)
    {
        JToken? layout = piece["layout"];
        IEnumerable<JToken?> places = ((layout?["at"] as JObject)?.PropertyValues() ?? [])
            .Concat(((layout?["notes"] as JArray) ?? []).Select(n => (n as JObject)?["at"])!);
        Place[] all = [.. places.Select(Place.Read).OfType<Place>()];
        return all.Length == 0 ? null : new(all.Min(p => p.X), all.Min(p => p.Y));
    }

    private static bool IsNode(JProperty node) =>
        node.Value is JObject json && NodeIds.IsValid(node.Name)
        && json["type"] is JValue { Value: string };

    private string NameFor(string id, HashSet<string> taken)
    {
        if (IsFree(id))
        {
            return id;
        }

        string stem = id.TrimEnd([.. "0123456789"]);
        return NodePart.Free(stem.Length > 0 ? stem : "node", IsFree);

        bool IsFree(string name) =>
            draft.Find("nodes", name) is null && !taken.Contains(name);
    }

    /// <summary>Wires that begin at nodes which are neither in the piece nor in the draft begin
    /// nowhere.</summary>
    private void TakeStrayWires(JProperty[] nodes, bool keepsWires)
    {
        HashSet<string> ids = [.. nodes.Select(node => node.Name)];
        foreach (JObject node in nodes.Select(node => (JObject)node.Value))
        {
            foreach (JValue end in NodeReferences.Of(node).Where(IsStray).ToList())
            {
                end.Parent!.Remove();
            }

            if (node["in"] is JObject { Count: 0 })
            {
                node.Remove("in");
            }
        }

        bool IsStray(JValue end) =>
            !NodeIds.TrySplit((string)end.Value!, out string id, out _)
            || (!ids.Contains(id) && !(keepsWires && draft.Document.Node(id) is not null));
    }
}
