using GanGraph.Editor.Desktop.Binding;
using GanGraph.Editor.Rules;

namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>A wire that is being dragged.</summary>
/// <param name="mirror">The items on the canvas.</param>
/// <param name="targets">Where a wire may go that is held by one end.</param>
public sealed class PendingWire(
    GraphMirror mirror, Func<string, WireSide, WireTargets> targets) : Notifying
{
    private readonly List<(NodeItem Node, PortItem Port)> _offered = [];
    private PortItem? _source;
    private object? _over;
    private string _words = "";

    /// <summary>The port it is dragged from; null while there is none.</summary>
    public PortItem? Source => _source;

    /// <summary>Its colour, as <c>#rrggbb</c>.</summary>
    public string Color => _source?.Look.Color ?? "#8a8a8a";

    /// <summary>Whether what it is over would take it.</summary>
    public bool IsWelcome => _over is not PortItem { Fit: PortFit.Cannot };

    /// <summary>What would happen if it were dropped now.</summary>
    public string Words => _words;

    /// <summary>What it is over; the window writes it.</summary>
    public object? Over
    {
        get => _over;
        set
        {
            _over = value;
            _words = WordsFor(value);
            Tell(nameof(Over), nameof(Words), nameof(IsWelcome));
        }
    }

    /// <summary>Begins to drag: ports that take the wire are lit, numeric settings that a signal
    /// can drive show as ports, the others say why not.</summary>
    public void Begin(PortItem source)
    {
        End();
        _source = source;
        bool isOutput = source.Side == PortSide.Output;
        WireTargets found = targets(source.End, isOutput ? WireSide.Output : WireSide.Input);
        PortSide side = isOutput ? PortSide.Input : PortSide.Output;
        if (isOutput)
        {
            Offer(found.Fits);
        }

        HashSet<string> fits = [.. found.Fits];
        foreach (PortItem port in mirror.Nodes.SelectMany(node => node.Inputs.Concat(node.Outputs)))
        {
            bool does = port.Side == side && fits.Contains(port.End);
            string reason = port.Side != side
                ? $"{port.End} is an {side switch { PortSide.Input => "output", _ => "input" }} "
                    + "too. Drag to the other side of a node."
                : does
                    ? found.Replaces.TryGetValue(port.End, out string? now)
                        ? $"Takes the place of the wire from {now}." : ""
                    : found.Cannot.GetValueOrDefault(port.End, "");
            port.Judge(does || port == source ? PortFit.Fits : PortFit.Cannot, reason);
        }

        Tell(nameof(Source), nameof(Color));
        Over = null;
    }

    /// <summary>Ends to drag.</summary>
    public void End()
    {
        if (_source is null)
        {
            return;
        }

        _source = null;
        foreach (PortItem port in mirror.Nodes.SelectMany(node => node.Inputs.Concat(node.Outputs)))
        {
            port.Judge(PortFit.Idle);
        }

        foreach ((NodeItem node, PortItem port) in _offered.Where(o => !o.Port.IsConnected))
        {
            node.Inputs.Remove(port);
        }

        _offered.Clear();
        Tell(nameof(Source), nameof(Color));
        Over = null;
    }

    private void Offer(IEnumerable<string> ends)
    {
        foreach (string end in ends)
        {
            int dot = end.LastIndexOf('.');
            if (mirror.Node(end[..dot]) is NodeItem node
                && node.Port(PortSide.Input, end[(dot + 1)..]) is null)
            {
                PortItem port = node.Type.Input(node.Id, end[(dot + 1)..]);
                node.Inputs.Add(port);
                _offered.Add((node, port));
            }
        }
    }

    private string WordsFor(object? over) => (_source, over) switch
    {
        (null, _) => "",
        (_, PortItem { Fit: PortFit.Cannot } port) => port.Reason,
        ({ } source, PortItem port) when port == source => "Drop it on a port.",
        ({ Side: PortSide.Output } source, PortItem port) =>
            $"{source.End} → {port.End}" + (port.Reason.Length > 0 ? $"\n{port.Reason}" : ""),
        ({ } source, PortItem port) => $"{port.End} → {source.End}",
        ({ } source, NodeItem node) when node.Id != source.Node => $"Wire it to {node.Id}.",
        ({ } source, _) => $"Add what fits {source.Type}.",
    };
}
