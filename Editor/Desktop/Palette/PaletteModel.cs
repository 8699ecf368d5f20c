using System.Collections.ObjectModel;
using GanGraph.Editor.Desktop.Binding;
using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Desktop.Session;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Search;
using GanGraph.Editor.Viewing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Palette;

/// <summary>The palette: finds types of nodes and adds the one that is chosen.</summary>
/// <param name="session">The session.</param>
/// <param name="sender">Takes the commands.</param>
/// <param name="canvas">Where nodes are added.</param>
public sealed class PaletteModel(
    EditingSession session, CommandSender sender, CanvasModel canvas) : Notifying
{
    private static readonly WireLook Plain = new("#8a8a8a", WireShape.Circle);

    private bool _isOpen;
    private string _text = "";
    private PaletteEntry? _chosen;
    private Spot _at;
    private NodeQuery _query = NodeQuery.Anywhere;
    private NodeItem? _replaced;

    /// <summary>Whether it is open.</summary>
    public bool IsOpen
    {
        get => _isOpen;
        set => Set(ref _isOpen, value);
    }

    /// <summary>Where the node will stand.</summary>
    public Spot At => _at;

    /// <summary>What was typed.</summary>
    public string Text
    {
        get => _text;
        set
        {
            if (Set(ref _text, value))
            {
                Find();
            }
        }
    }

    /// <summary>The types that were found, the best first.</summary>
    public ObservableCollection<PaletteEntry> Entries { get; } = [];

    /// <summary>The one that Enter adds.</summary>
    public PaletteEntry? Chosen
    {
        get => _chosen;
        set => Set(ref _chosen, value);
    }

    /// <summary>What is wanted, in words.</summary>
    public string Wanted => _query switch
    {
        _ when _replaced is not null => $"What takes the place of {_replaced.Id}",
        { From: string from } => $"What takes {from}",
        { To: string to } => $"What gives {to}",
        { Into: string into } => $"What fits into the wire to {into}",
        _ => "Add a node",
    };

    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => Entries.Count == 0;

    /// <summary>Opens it.</summary>
    /// <param name="at">Where the node will stand.</param>
    /// <param name="query">Where it is wanted.</param>
    public void Open(Spot at, NodeQuery query) => Open(at, query, null);

    /// <summary>Opens it for a type that takes the place of a node.</summary>
    public void OpenFor(NodeItem node) => Open(node.At, NodeQuery.Anywhere, node);

    /// <summary>Chooses the next entry or the one before.</summary>
    public void Step(int by)
    {
        if (Entries.Count > 0)
        {
            int now = Chosen is null ? -1 : Entries.IndexOf(Chosen);
            Chosen = Entries[Math.Clamp(now + by, 0, Entries.Count - 1)];
        }
    }

    /// <summary>Adds the chosen type, wired as it was wanted, and selects it.</summary>
    public void Pick()
    {
        IsOpen = false;
        if (Chosen?.Found is not NodeMatch found)
        {
            return;
        }

        JArray at = [_at.Place.X, _at.Place.Y];
        EditResult result = _replaced is not null
            ? sender.Send("replace", ("id", _replaced.Id), ("type", found.Type))
            : _query.Into is string into
                ? sender.Send("insert", ("type", found.Type), ("into", into), ("at", at))
                : sender.Send(
                    "addNode", ("type", found.Type), ("at", at), ("wires", Wires(found)));
        if (result.IsDone)
        {
            canvas.Select(result.Made.Count > 0 ? result.Made : canvas.SelectedKeys);
        }
    }

    private void Open(Spot at, NodeQuery query, NodeItem? replaced)
    {
        _at = at;
        _replaced = replaced;
        _query = query;
        _text = "";
        Tell(nameof(Text), nameof(Wanted));
        Find();
        IsOpen = true;
    }

    private JArray? Wires(NodeMatch found) => (_query, found.Port) switch
    {
        ({ From: string from }, string port) =>
            [new JObject { ["from"] = from, ["to"] = $".{port}" }],
        ({ To: string to }, string port) =>
            [new JObject { ["from"] = $".{port}", ["to"] = to }],
        _ => null,
    };

    private void Find()
    {
        IReadOnlyList<NodeMatch> found = session.Read(document =>
            NodeSearch.Find(session.Catalogue, Text, _query, document));
        Entries.Clear();
        foreach (NodeMatch match in found)
        {
            Entries.Add(new PaletteEntry(match, LookOf(match.Type)));
        }

        Chosen = Entries.FirstOrDefault();
        Tell(nameof(IsEmpty));
    }

    private WireLook LookOf(string type)
    {
        TypeCard card = canvas.Mirror.Card(type);
        return card.Outputs.Count > 0 ? card.Output("", card.Outputs[0].Name).Look
            : card.Inputs.Count > 0 ? card.Input("", card.Inputs[0].Name).Look
            : Plain;
    }
}
