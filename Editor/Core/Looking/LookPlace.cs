using GanGraph.Editor.Running;
using GanGraph.Engine;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Running;

namespace GanGraph.Editor.Looking;

/// <summary>Where a look goes: the port, and the nodes that have to work for it.</summary>
internal sealed class LookPlace
{
    private readonly GraphPart _part;
    private readonly List<BoundNode> _upstream = [];

    private LookPlace(GraphPart part, BoundNode from, Output output)
    {
        (_part, From, Output) = (part, from, output);
        Queue<BoundNode> open = new([from]);
        while (open.TryDequeue(out BoundNode? next))
        {
            if (_upstream.Contains(next))
            {
                continue;
            }

            _upstream.Add(next);
            if (part.Kept.GetValueOrDefault(next.Id)?.IsFinished != true)
            {
                foreach (Wire wire in next.Wires)
                {
                    open.Enqueue(wire.From);
                }
            }
        }
    }

    /// <summary>The node that makes what is seen.</summary>
    public BoundNode From { get; }

    /// <summary>Its output.</summary>
    public Output Output { get; }

    /// <summary>A training that has to reach its target first; null when there is none.</summary>
    public KeptWork? Training => _upstream
        .Select(node => _part.Kept.GetValueOrDefault(node.Id))
        .FirstOrDefault(work => work?.IsFinished == false);

    /// <summary>Finds a place.</summary>
    /// <exception cref="GraphException">There is no such place, or nothing comes there.
    /// </exception>
    public static LookPlace Find(GraphPart part, string id, string port)
    {
        if (part.Faults.TryGetValue(id, out string? fault))
        {
            throw new GraphException(fault);
        }

        BoundNode node = part.Graph?.Nodes.FirstOrDefault(node => node.Id == id)
            ?? throw new GraphException($"There is no node {Words.Quote(id)}.");
        if (node.Ports.Outputs.TryGetValue(port, out Output? own))
        {
            return new LookPlace(part, node, own);
        }

        if (!node.Ports.Inputs.ContainsKey(port) && !node.Ports.Settings.ContainsKey(port))
        {
            throw new GraphException($"{id} has no port {Words.Quote(port)}. " + Words.Offer(
                port, [.. node.Ports.Outputs.Keys.Concat(node.Ports.Inputs.Keys).Distinct()]));
        }

        Wire wire = node.Wires.FirstOrDefault(wire => wire.To == port)
            ?? throw new GraphException($"Nothing comes to {id}.{port}. Wire something to it.");
        return new LookPlace(part, wire.From, wire.Output);
    }

    /// <summary>The nearest output upstream, or beside this one, that gives a value of a type.
    /// </summary>
    public (string Node, string Port)? Beside(Type type)
    {
        foreach (BoundNode node in _upstream)
        {
            Output? output = node.Ports.Outputs.Values.FirstOrDefault(
                output => type.IsAssignableFrom(output.WireType) && output != Output);
            if (output is not null && node.Mode == NodeMode.Run)
            {
                return (node.Id, output.Name);
            }
        }

        return null;
    }

    /// <summary>The unit of the first setting that takes what comes out here; empty when there is
    /// none.</summary>
    public string Unit() => _part.Graph!.Nodes
        .SelectMany(node => node.Wires, (node, wire) => (node, wire))
        .Where(taker => taker.wire.Output == Output)
        .Select(taker => taker.node.Ports.Settings.GetValueOrDefault(taker.wire.To)?.Unit ?? "")
        .FirstOrDefault(unit => unit.Length > 0) ?? "";
}
