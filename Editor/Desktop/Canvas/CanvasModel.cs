using System.Collections.ObjectModel;
using GanGraph.Editor.Desktop.Binding;
using GanGraph.Editor.Desktop.Session;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Rules;
using GanGraph.Editor.Search;
using GanGraph.Editor.Viewing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>The canvas: what stands on it, and what gestures on it do.</summary>
public sealed class CanvasModel : Notifying
{
    private readonly EditingSession _session;
    private readonly CommandSender _sender;
    private List<WireItem>? _cut;
    private bool _isSelecting;

    /// <summary>A canvas for a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="sender">Takes the commands.</param>
    /// <param name="looks">How the types of wires are drawn.</param>
    public CanvasModel(EditingSession session, CommandSender sender, Func<Type, WireLook> looks)
    {
        _session = session;
        _sender = sender;
        Mirror = new GraphMirror(session.Catalogue, looks);
        Mirror.Came += OnCame;
        Pending = new PendingWire(Mirror, (end, side) => session.Read(document =>
            ConnectionRules.Targets(document, session.Catalogue, end, side)));
        WireStarted = new Act(port => Pending.Begin((PortItem)port!), port => port is PortItem);
        WireDropped = new Act(OnWireDropped);
        WireRemoved = new Act(OnWireRemoved);
        PortCleared = new Act(OnPortCleared);
        CutStarted = new Act(() => _cut = []);
        CutEnded = new Act(OnCutEnded);
        Dragged = new Act(() => SendMoves());
    }

    /// <summary>Tells that other items are selected now.</summary>
    public event Action? SelectionChanged;

    /// <summary>Asks for the palette at a place, for a node that is wanted somewhere.</summary>
    public event Action<Spot, NodeQuery>? PaletteWanted;

    /// <summary>The items, kept like the document.</summary>
    public GraphMirror Mirror { get; }

    /// <summary>Everything that stands on the canvas.</summary>
    public ObservableCollection<CanvasItem> Items => Mirror.Items;

    /// <summary>The wires, in parts between knots.</summary>
    public ObservableCollection<WireItem> Wires => Mirror.Wires;

    /// <summary>The wire that is being dragged.</summary>
    public PendingWire Pending { get; }

    /// <summary>Tells where the mouse is on the canvas; the window says so.</summary>
    public Func<Spot> MouseAt { get; set; } = () => default;

    /// <summary>Where the mouse is on the canvas.</summary>
    public Spot Mouse => MouseAt();

    /// <summary>A wire begins to be dragged from a port.</summary>
    public Act WireStarted { get; }

    /// <summary>A wire was dropped: on a port, a node or the empty canvas.</summary>
    public Act WireDropped { get; }

    /// <summary>A wire is taken away.</summary>
    public Act WireRemoved { get; }

    /// <summary>All wires of a port are taken away.</summary>
    public Act PortCleared { get; }

    /// <summary>A stroke through wires begins.</summary>
    public Act CutStarted { get; }

    /// <summary>A stroke through wires ends.</summary>
    public Act CutEnded { get; }

    /// <summary>Items have been dragged.</summary>
    public Act Dragged { get; }

    /// <summary>The selected items.</summary>
    public IEnumerable<CanvasItem> Selected => Items.Where(item => item.IsSelected);

    /// <summary>The names of the selected items.</summary>
    public IReadOnlyList<string> SelectedKeys => [.. Selected.Select(item => item.Key)];

    /// <summary>The selected nodes.</summary>
    public IReadOnlyList<NodeItem> SelectedNodes => [.. Selected.OfType<NodeItem>()];

    /// <summary>The ends of the selected wires.</summary>
    public IReadOnlyList<string> SelectedWires =>
        [.. Wires.Where(wire => wire.IsSelected).Select(wire => wire.To).Distinct()];

    /// <summary>Selects these items alone.</summary>
    public void Select(IEnumerable<string> keys)
    {
        HashSet<string> wanted = [.. keys];
        _isSelecting = true;
        foreach (CanvasItem item in Items)
        {
            item.IsSelected = wanted.Contains(item.Key);
        }

        _isSelecting = false;
        OnSelectionChanged();
    }

    /// <summary>Gives the sizes of items as commands take them.</summary>
    public JObject Sizes(IEnumerable<CanvasItem> items) => new(items
        .Where(item => item.Size is { Width: > 0, Height: > 0 })
        .Select(item => new JProperty(item.Key, new JArray(
            (long)Math.Ceiling(item.Size.Width), (long)Math.Ceiling(item.Size.Height)))));

    /// <summary>Writes the places of all items that were dragged into the document.</summary>
    public void SendMoves(string gesture = "")
    {
        List<CanvasItem> moved = [.. Items.Where(item => item is not GroupItem && item.IsMoved)];
        if (moved.Count > 0)
        {
            EditResult result = _sender.Send(
                "move",
                ("at", new JObject(moved.Select(item => new JProperty(
                    item.Key, new JArray(item.At.Place.X, item.At.Place.Y))))),
                ("gesture", gesture.Length > 0 ? gesture : null));
            if (!result.IsDone)
            {
                moved.ForEach(item => item.Settle(item.Settled));
            }
        }

        foreach (GroupItem group in Items.OfType<GroupItem>())
        {
            group.Enclose();
        }
    }

    /// <summary>Asks for the palette, to put a node into a wire.</summary>
    public void InsertInto(WireItem wire, Spot at) =>
        PaletteWanted?.Invoke(at, new NodeQuery { Into = wire.To });

    /// <summary>Asks for the palette, to add a node.</summary>
    public void AddAt(Spot at) => PaletteWanted?.Invoke(at, NodeQuery.Anywhere with
    {
        Near = SelectedNodes is [NodeItem one] ? one.Id : null,
    });

    private void OnCame(CanvasItem item)
    {
        item.SelectionChanged += _ => OnSelectionChanged();
        if (item is NoteItem note)
        {
            note.Typed += text => _sender.Send("editNote", ("id", note.Id), ("text", text));
        }
    }

    private void OnSelectionChanged()
    {
        if (!_isSelecting)
        {
            SelectionChanged?.Invoke();
        }
    }

    private void OnWireDropped(object? dropped)
    {
        PortItem? source = Pending.Source;
        Pending.End();
        if (source is null || dropped is not ValueTuple<object, object?> { Item2: object target })
        {
            return;
        }

        bool isOutput = source.Side == PortSide.Output;
        switch (target)
        {
            case PortItem port when port == source:
                break;
            case PortItem port when isOutput && port.Side == PortSide.Input:
                Connect(source.End, port.End);
                break;
            case PortItem port when !isOutput && port.Side == PortSide.Output:
                Connect(port.End, source.End);
                break;
            case NodeItem node when node.Id != source.Node:
                DropOnNode(source, node);
                break;
            case CanvasModel or GroupItem:
                PaletteWanted?.Invoke(Mouse, isOutput
                    ? new NodeQuery { From = source.End }
                    : new NodeQuery { To = source.End });
                break;
            default:
                break;
        }
    }

    private void DropOnNode(PortItem source, NodeItem node)
    {
        bool isOutput = source.Side == PortSide.Output;
        string? other = _session.Read(document => isOutput
            ? ConnectionRules.InputFor(document, _session.Catalogue, source.End, node.Id)
            : ConnectionRules.OutputFor(document, _session.Catalogue, source.End, node.Id));
        if (other is null)
        {
            _sender.Say($"No port of {node.Id} takes {source.Type}. Choose another node.");
        }
        else
        {
            Connect(isOutput ? source.End : other, isOutput ? other : source.End);
        }
    }

    private void Connect(string from, string to) =>
        _sender.Send("connect", ("from", from), ("to", to));

    private void OnWireRemoved(object? wire)
    {
        if (wire is not WireItem item)
        {
            return;
        }

        if (_cut is null)
        {
            Disconnect([item.To]);
        }
        else
        {
            _cut.Add(item);
        }
    }

    private void OnCutEnded()
    {
        List<WireItem> cut = _cut ?? [];
        _cut = null;
        Disconnect(cut.Select(wire => wire.To).Distinct());
    }

    private void OnPortCleared(object? port)
    {
        if (port is PortItem item)
        {
            Disconnect(Wires
                .Where(wire => item.Side == PortSide.Input
                    ? wire.To == item.End
                    : wire.From == item.End)
                .Select(wire => wire.To).Distinct());
        }
    }

    private void Disconnect(IEnumerable<string> ends)
    {
        JArray to = CommandSender.Names(ends);
        if (to.Count > 0)
        {
            _sender.Send("disconnect", ("to", to));
        }
    }
}
