using GanGraph.Editor.Desktop.Binding;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>Draws the wires of a document between the ports and knots of a mirror.</summary>
/// <param name="mirror">The items on the canvas.</param>
/// <param name="document">The document.</param>
internal sealed class WireDrawing(GraphMirror mirror, GraphDocument document)
{
    /// <summary>Brings the wires up to date.</summary>
    /// <param name="knots">The knots in their order.</param>
    public void Draw(IEnumerable<KnotItem> knots)
    {
        ILookup<string, KnotItem> byWire = knots.ToLookup(knot => knot.Wire);
        List<WireItem> wires = [.. document.Nodes.SelectMany(node =>
            (node.In?.Properties() ?? []).SelectMany(wire => Parts(node.Id, wire, byWire)))];
        Dictionary<(IWireEnd, IWireEnd), WireItem> old = [];
        foreach (WireItem wire in mirror.Wires)
        {
            old[(wire.Start, wire.End)] = wire;
        }

        mirror.Wires.Become([.. wires.Select(wire =>
            old.TryGetValue((wire.Start, wire.End), out WireItem? kept) && kept.IsLike(wire)
                ? kept
                : wire)]);
        HashSet<object> ends = [.. wires.SelectMany(wire => new object[] { wire.Start, wire.End })];
        foreach (PortItem port in mirror.Nodes.SelectMany(node => node.Inputs.Concat(node.Outputs)))
        {
            port.IsConnected = ends.Contains(port);
        }
    }

    private IEnumerable<WireItem> Parts(
        string node, JProperty wire, ILookup<string, KnotItem> knots)
    {
        string from = LayoutReader.Text(wire.Value);
        string to = $"{node}.{wire.Name}";
        PortItem? end = mirror.Port(PortSide.Input, to);
        PortItem? start = mirror.Port(PortSide.Output, from) ?? Unheard(from);
        if (start is null || end is null)
        {
            yield break;
        }

        IWireEnd before = start;
        foreach (IWireEnd next in knots[to].Cast<IWireEnd>().Append(end))
        {
            yield return new WireItem(from, to, before, next, start.Look);
            before = next;
        }
    }

    // A node of unknown type has the outputs that wires begin at.
    private PortItem? Unheard(string from)
    {
        int dot = from.LastIndexOf('.');
        if (dot <= 0 || mirror.Node(from[..dot]) is not NodeItem node)
        {
            return null;
        }

        PortItem port = node.Type.Output(node.Id, from[(dot + 1)..]);
        node.Outputs.Add(port);
        return port;
    }
}
