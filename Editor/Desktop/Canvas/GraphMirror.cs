using System.Collections.ObjectModel;
using GanGraph.Editor.Arranging;
using GanGraph.Editor.Desktop.Binding;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Viewing;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>The items on the canvas, kept like the document.</summary>
/// <param name="catalogue">The types of nodes there are.</param>
/// <param name="looks">How the types of wires are drawn.</param>
public sealed class GraphMirror(NodeCatalogue catalogue, Func<Type, WireLook> looks)
{
    private readonly Dictionary<string, TypeCard> _cards = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NodeItem> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CanvasItem> _others = new(StringComparer.Ordinal);

    /// <summary>Tells of each item that comes.</summary>
    public event Action<CanvasItem>? Came;

    /// <summary>Everything that stands on the canvas: groups, notes, nodes, knots.</summary>
    public ObservableCollection<CanvasItem> Items { get; } = [];

    /// <summary>The wires, in parts between knots.</summary>
    public ObservableCollection<WireItem> Wires { get; } = [];

    /// <summary>The nodes in the order of the file.</summary>
    public IEnumerable<NodeItem> Nodes => Items.OfType<NodeItem>();

    /// <summary>The node of an id; null when there is none.</summary>
    public NodeItem? Node(string id) => _nodes.GetValueOrDefault(id);

    /// <summary>The item of a name; null when there is none.</summary>
    public CanvasItem? Item(string key) => (CanvasItem?)Node(key) ?? _others.GetValueOrDefault(key);

    /// <summary>The port of a node; null when there is none.</summary>
    public PortItem? Port(PortSide side, string end) => Split(end) is (string node, string port)
        ? Node(node)?.Port(side, port)
        : null;

    /// <summary>What is known of a type.</summary>
    public TypeCard Card(string type)
    {
        if (!_cards.TryGetValue(type, out TypeCard? card))
        {
            card = TypeCard.Of(catalogue, type, looks);
            _cards.Add(type, card);
        }

        return card;
    }

    /// <summary>Shows the whole document.</summary>
    public void Show(GraphDocument document)
    {
        Arrange(document, document.Nodes.Select(entry => entry.Id).ToHashSet());
    }

    /// <summary>Shows what a step has changed.</summary>
    public void Follow(GraphDocument document, Patch patch)
    {
        if (patch.Changes.Any(change => change.Path is ["nodes"]))
        {
            Show(document);
            return;
        }

        Arrange(document, patch.Changes
            .Where(change => change.Path is ["nodes", _, ..])
            .Select(change => change.Path[1])
            .ToHashSet());
    }

    private static (string Node, string Port)? Split(string end)
    {
        int dot = end.LastIndexOf('.');
        return dot <= 0 ? null : (end[..dot], end[(dot + 1)..]);
    }

    private void Arrange(GraphDocument document, HashSet<string> touched)
    {
        LayoutReader layout = new(document.Layout);
        IReadOnlyDictionary<string, Place> free = UnplacedNodes.Of(document, catalogue);
        List<CanvasItem> nodes = [.. document.Nodes.Select(
            (entry, i) => NodeOf(
                entry, layout.At(entry.Id) ?? FreePlace(free, entry.Id, i),
                touched.Contains(entry.Id)))];
        HashSet<string> there = [.. nodes.Select(node => node.Key)];
        foreach (string gone in _nodes.Keys.Where(id => !there.Contains(id)).ToList())
        {
            _nodes.Remove(gone);
        }

        List<CanvasItem> notes = [.. layout.Notes.Select(note => NoteOf(note.Id, note.Json))];
        List<KnotItem> knots = [.. layout.Knots.Select(knot => KnotOf(document, knot))
            .OfType<KnotItem>()];
        List<CanvasItem> inside = [.. notes, .. nodes, .. knots];
        List<GroupItem> groups = [.. layout.Groups.Select(group => GroupOf(group.Id, group.Json))];
        List<CanvasItem> all = [.. groups, .. inside];
        Items.Become(all);
        _others.Clear();
        foreach (CanvasItem other in all.Where(item => item is not NodeItem))
        {
            _others[other.Key] = other;
        }

        foreach ((GroupItem group, JObject json) in groups.Zip(layout.Groups.Select(g => g.Json)))
        {
            group.Members = [.. (json["of"] as JArray ?? [])
                .Select(member => Item(LayoutReader.Text(member))).OfType<CanvasItem>()];
        }

        new WireDrawing(this, document).Draw(knots);
    }

    private static Spot FreePlace(
        IReadOnlyDictionary<string, Place> free, string id, int index) =>
        free.TryGetValue(id, out Place place)
            ? new Spot(place.X, place.Y)
            : new Spot(index % 6 * 280, -400 - (index / 6 * 400));

    private NodeItem NodeOf(NodeEntry entry, Spot at, bool isTouched)
    {
        NodeItem? node = Node(entry.Id);
        if (node is null || node.Type.Name != entry.Type)
        {
            node = new NodeItem(entry.Id, Card(entry.Type));
            _nodes[entry.Id] = node;
            Came?.Invoke(node);
            isTouched = true;
        }

        if (isTouched)
        {
            NodePortsView.Show(node, entry);
        }

        if (at != node.Settled || isTouched)
        {
            node.Settle(at);
        }

        return node;
    }

    private T Kept<T>(string key, Func<T> make)
        where T : CanvasItem
    {
        if (_others.GetValueOrDefault(key) is T kept)
        {
            return kept;
        }

        T made = make();
        Came?.Invoke(made);
        return made;
    }

    private NoteItem NoteOf(string id, JObject json)
    {
        NoteItem note = Kept($"note:{id}", () => new NoteItem(id));
        note.Text = LayoutReader.Text(json["text"]);
        note.Color = LayoutReader.Text(json["color"]);
        note.Settle(LayoutReader.Pair(json["at"]) ?? default);
        note.Paper = LayoutReader.Pair(json["size"]) is Spot size
            ? new Extent(Math.Max(60, size.X), Math.Max(40, size.Y))
            : new Extent(200, 100);
        return note;
    }

    private GroupItem GroupOf(string id, JObject json)
    {
        GroupItem group = Kept($"group:{id}", () => new GroupItem(id));
        group.Title = LayoutReader.Text(json["title"]);
        group.Color = LayoutReader.Text(json["color"]);
        return group;
    }

    private KnotItem? KnotOf(GraphDocument document, (string Id, string Wire, Spot At) knot)
    {
        if (Split(knot.Wire) is not (string node, string port)
            || LayoutReader.Text(document.Node(node)?.In?[port]) is not { Length: > 0 } from
            || Split(from) is not (string giver, string output))
        {
            return null;
        }

        WireLook look = Card(document.Node(giver)?.Type ?? "").Output(giver, output).Look;
        KnotItem item = Kept(
            $"reroute:{knot.Id}", () => new KnotItem(knot.Id, knot.Wire, look));
        if (item.Wire != knot.Wire)
        {
            item = new KnotItem(knot.Id, knot.Wire, look);
            Came?.Invoke(item);
        }

        item.Settle(knot.At);
        return item;
    }
}
