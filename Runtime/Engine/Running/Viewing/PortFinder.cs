using GanGraph.Engine.Documents;
using GanGraph.Engine.Running.Planning;

namespace GanGraph.Engine.Running.Viewing;

/// <summary>Finds where what is seen at a port is made.</summary>
internal static class PortFinder
{
    /// <summary>The node and output behind a port; of a node with an input and an output of one
    /// name, the output.</summary>
    /// <exception cref="GraphException">There is no such port, or nothing comes there.
    /// </exception>
    public static (RunNode Node, Output Output) Find(
        BoundGraph graph, Wiring wiring, string id, string port)
    {
        BoundNode node = graph.Nodes.FirstOrDefault(node => node.Id == id)
            ?? throw new GraphException(
                $"There is no node {Words.Quote(id)}. "
                + Words.Offer(id, [.. graph.Nodes.Select(node => node.Id)]));
        (BoundNode From, Output Output)? wanted = node.Ports.Outputs.GetValueOrDefault(port)
            is Output own ? (node, own) : Incoming(node, port);
        (RunNode, Output)? found = null;
        if (wanted is (BoundNode from, Output output)
            && (from.Mode == NodeMode.Bypass || !wiring.LeftOut.ContainsKey(from)))
        {
            found = wiring.Find(from, output);
        }

        return found ?? throw new GraphException(
            $"Nothing comes to {id}.{port}: it is not wired, or {id} or a node before it is "
            + "muted. Wire it, or let those run.");
    }

    private static (BoundNode, Output)? Incoming(BoundNode node, string port)
    {
        if (!node.Ports.Inputs.ContainsKey(port) && !node.Ports.Settings.ContainsKey(port))
        {
            throw new GraphException(
                $"{node.Id} has no port {Words.Quote(port)}. " + Words.Offer(
                    port, [.. node.Ports.Outputs.Keys.Concat(node.Ports.Inputs.Keys).Distinct()]));
        }

        Wire? wire = node.Wires.FirstOrDefault(wire => wire.To == port);
        return wire is null ? null : (wire.From, wire.Output);
    }
}
