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
    EditingSession session, CommandSender sender, CanvasModel canvas) : SearchModel<PaletteEntry>
{
    private const double PortHeight = 40;

    private static readonly WireLook Plain = new("#8a8a8a", WireShape.Circle);

    private Spot _at;
    private NodeQuery _query = NodeQuery.Anywhere;
    private NodeItem? _replaced;

    /// <summary>Where the node will stand.</summary>
    public Spot At => _at;

    /// <summary>What is wanted, in words.</summary>
    public string Wanted => _query switch
    {
        _ when _replaced is not null => $"What takes the place of {_replaced.Id}",
        { From: string from } => $"What takes {from}",
        { To: string to } => $"What gives {to}",
        { Into: string into } => $"What fits into the wire to {into}",
        _ => "Add a node",
    };

    /// <summary>Opens it.</summary>
    /// <param name="at">Where the node will stand.</param>
    /// <param name="query">Where it is wanted.</param>
    public void Open(Spot at, NodeQuery query) => Open(at, query, null);

    /// <summary>Opens it for a type that takes the place of a node.</summary>
    public void OpenFor(NodeItem node) => Open(node.At, NodeQuery.Anywhere, node);

    /// <summary>Adds the chosen type, wired as it was wanted, and selects it.</summary>
    public override void Pick()
    {
        IsOpen = false;
        if (Chosen?.Found is not NodeMatch found)
        {
            return;
        }

        EditResult result = _replaced is not null
            ? sender.Send("replace", ("id", _replaced.Id), ("type", found.Type))
            : _query.Into is string into
                ? Insert(found, into)
                : sender.Send(
                    "addNode", ("type", found.Type), ("at", Place(found)), ("wires", Wires(found)));
        if (result.IsDone)
        {
            canvas.Select(result.Made.Count > 0 ? result.Made : canvas.SelectedKeys);
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<PaletteEntry> Find(string text) => session.Read(document =>
        NodeSearch.Find(session.Catalogue, text, _query, document))
        .Select(match => new PaletteEntry(match, LookOf(match.Type)));

    private void Open(Spot at, NodeQuery query, NodeItem? replaced)
    {
        _at = at;
        _replaced = replaced;
        _query = query;
        Tell(nameof(Wanted));
        Begin();
    }

    // What lies to the right gives way when the sizes are known; that of the node has no name yet.
    private EditResult Insert(NodeMatch found, string into)
    {
        Extent own = canvas.Mirror.Card(found.Type).Estimate;
        JObject sizes = canvas.Sizes(canvas.Items);
        sizes[""] = new JArray((long)own.Width, (long)own.Height);
        return sender.Send(
            "insert", ("type", found.Type), ("into", into), ("at", Place(found)),
            ("sizes", sizes));
    }

    // The end of the wire in hand lies where a port of the node will be.
    private JArray Place(NodeMatch found)
    {
        double width = canvas.Mirror.Card(found.Type).Estimate.Width;
        Editing.Place at = _query switch
        {
            { From: not null } => new Spot(_at.X, _at.Y - PortHeight).Place,
            { To: not null } => new Spot(_at.X - width, _at.Y - PortHeight).Place,
            { Into: not null } => new Spot(_at.X - (width / 2), _at.Y - PortHeight).Place,
            _ => _at.Place,
        };
        return [at.X, at.Y];
    }

    private JArray? Wires(NodeMatch found) => (_query, found.Port) switch
    {
        ({ From: string from }, string port) =>
            [new JObject { ["from"] = from, ["to"] = $".{port}" }],
        ({ To: string to }, string port) =>
            [new JObject { ["from"] = $".{port}", ["to"] = to }],
        _ => null,
    };

    private WireLook LookOf(string type)
    {
        TypeCard card = canvas.Mirror.Card(type);
        return card.Outputs.Count > 0 ? card.Output("", card.Outputs[0].Name).Look
            : card.Inputs.Count > 0 ? card.Input("", card.Inputs[0].Name).Look
            : Plain;
    }
}
