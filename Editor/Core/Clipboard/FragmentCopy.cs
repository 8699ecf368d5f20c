using GanGraph.Editor.Arranging;
using GanGraph.Editor.Editing.Parts;
using GanGraph.Engine;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Clipboard;

/// <summary>Copies a part of a graph into a graph of its own.</summary>
internal sealed class FragmentCopy
{
    private readonly GraphDocument _document;
    private readonly Canvas _canvas;
    private readonly HashSet<string> _items = new(StringComparer.Ordinal);

    private FragmentCopy(GraphDocument document, IEnumerable<string> items)
    {
        _document = document;
        _canvas = new Canvas(document);
        foreach (string item in items)
        {
            Take(item);
        }
    }

    /// <summary>Copies; the order is that of the graph.</summary>
    public static GraphDocument Of(
        GraphDocument document, NodeCatalogue catalogue, IEnumerable<string> items, bool withWires)
    {
        FragmentCopy copy = new(document, items);
        GraphDocument made = GraphDocument.New("");
        JObject nodes = copy.Nodes(withWires);
        made.Root["nodes"] = nodes;
        Add(made.Root, "assets", copy.Assets(made.Root, catalogue));
        JObject layout = [];
        Add(layout, "at", copy.Places(nodes));
        Add(layout, "groups", copy.Chosen(copy._canvas.Groups, ItemKind.Group));
        Add(layout, "notes", copy.Chosen(copy._canvas.Notes, ItemKind.Note));
        Add(layout, "reroutes", copy.Reroutes(nodes));
        Add(made.Root, "layout", layout);
        return made;
    }

    private static void Add(JObject map, string name, JContainer value)
    {
        if (value.HasValues)
        {
            map[name] = value;
        }
    }

    private void Take(string item)
    {
        Item named = Item.Of(item);
        if (_items.Add(item) && named.Kind == ItemKind.Group
            && _canvas.Groups.TryGetValue(named.Id, out JObject? group))
        {
            foreach (string member in Canvas.MembersOf(group))
            {
                Take(member);
            }
        }
    }

    private JObject Nodes(bool withWires)
    {
        JObject nodes = [];
        foreach (NodeEntry node in _document.Nodes.Where(node => _items.Contains(node.Id)))
        {
            JObject copy = (JObject)node.Json.DeepClone();
            if (copy["in"] is JObject wires && !withWires)
            {
                foreach (JProperty wire in wires.Properties().Where(IsFromOutside).ToList())
                {
                    wire.Remove();
                }

                if (wires.Count == 0)
                {
                    copy.Remove("in");
                }
            }

            nodes[node.Id] = copy;
        }

        return nodes;
    }

    private bool IsFromOutside(JProperty wire) =>
        wire.Value is JValue { Value: string from }
        && NodeIds.TrySplit(from, out string giver, out _)
        && !_items.Contains(giver);

    /// <summary>The assets that the nodes name in settings for files; of a node of unknown type, in
    /// any setting.</summary>
    private JObject Assets(JObject root, NodeCatalogue catalogue)
    {
        HashSet<string> names =
        [
            .. AssetNames.In(root)
                .Where(value => MayNameFile(value, catalogue))
                .Select(value => AssetNames.Of(value)!),
        ];
        return new JObject(_document.Assets.Where(asset => names.Contains(asset.Name))
            .Select(asset => new JProperty(asset.Name, asset.Json.DeepClone())));
    }

    private static bool MayNameFile(JValue value, NodeCatalogue catalogue)
    {
        JProperty setting = (JProperty)value.Parent!;
        NodeEntry node = new((JProperty)setting.Ancestors().OfType<JProperty>().Skip(1).First());
        return !catalogue.TryGet(node.Type, out NodeType? type)
            || !type.Ports.Settings.TryGetValue(setting.Name, out Setting? known)
            || known is AssetSetting;
    }

    private JObject Places(JObject nodes) => new(
        ((_document.Layout?["at"] as JObject)?.Properties() ?? [])
            .Where(place => nodes.ContainsKey(place.Name))
            .Select(place => new JProperty(place.Name, place.Value.DeepClone())));

    private JObject Reroutes(JObject nodes) => new(_canvas.Reroutes
        .Where(reroute => NodeIds.TrySplit(
            Canvas.WireOf(reroute.Value), out string node, out string port)
            && ((nodes[node] as JObject)?["in"] as JObject)?.ContainsKey(port) == true)
        .Select(reroute => new JProperty(reroute.Key, reroute.Value.DeepClone())));

    private JArray Chosen(IReadOnlyDictionary<string, JObject> entries, ItemKind kind) =>
        new(entries
            .Where(entry => _items.Contains(new Item(kind, entry.Key).ToString()))
            .Select(entry => entry.Value.DeepClone()));
}
