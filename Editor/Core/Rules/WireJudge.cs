using GanGraph.Engine;
using GanGraph.Engine.Binding;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Rules;

/// <summary>Judges wires of one graph.</summary>
internal sealed class WireJudge(GraphView graph)
{
    /// <summary>The rings that a wire from an output could close.</summary>
    public Ring RingFrom(WireEnd from) => Ring.From(graph, from.Node);

    /// <summary>Every end that a wire from an output might go to.</summary>
    public WireTargets Inputs(WireEnd from)
    {
        Ring ring = RingFrom(from);
        return Sort(graph.Nodes.SelectMany(node => GraphView.InputsOf(node).Select(port =>
        {
            WireEnd to = new(node.Id, port);
            return (to, Fault(from, to, ring), node.SourceOf(port));
        })));
    }

    /// <summary>Every output that a wire to an end might come from.</summary>
    public WireTargets Outputs(WireEnd to)
    {
        Ring ring = Ring.To(graph, to.Node);
        return Sort(graph.Nodes.SelectMany(node => GraphView.OutputsOf(node).Select(port =>
        {
            WireEnd from = new(node.Id, port);
            return (from, Fault(from, to, ring), (WireEnd?)null);
        })));
    }

    /// <summary>The ends of a node that a wire from an output may go to.</summary>
    public IEnumerable<PortChoice> InputsOf(WireEnd from, GraphNode node)
    {
        Ring ring = RingFrom(from);
        return GraphView.InputsOf(node)
            .Select(port => new WireEnd(node.Id, port))
            .Where(to => Fault(from, to, ring) is null)
            .Select(to => PortChoice.OfInput(to, node.Ports, from.Port, IsTaken(node, to.Port)));
    }

    /// <summary>The outputs of a node that a wire to an end may come from.</summary>
    public IEnumerable<PortChoice> OutputsOf(WireEnd to, GraphNode node)
    {
        Ring ring = Ring.To(graph, to.Node);
        return GraphView.OutputsOf(node)
            .Select(port => new WireEnd(node.Id, port))
            .Where(from => Fault(from, to, ring) is null)
            .Select(from => PortChoice.OfOutput(from, to.Port));
    }

    /// <summary>Why there can be no wire; null when there can.</summary>
    /// <param name="from">Where it would begin.</param>
    /// <param name="to">Where it would end.</param>
    /// <param name="ring">The rings that it could close, seen from either of its nodes.</param>
    public string? Fault(WireEnd from, WireEnd to, Ring ring)
    {
        if (graph.Node(from.Node) is not { } giver)
        {
            return NoNode(from.Node);
        }

        if (graph.Node(to.Node) is not { } taker)
        {
            return NoNode(to.Node);
        }

        if (taker.SourceOf(to.Port) == from)
        {
            return null;
        }

        if (OutputFault(giver, from) is string noOutput)
        {
            return noOutput;
        }

        if (InputFault(taker, to) is string noInput)
        {
            return noInput;
        }

        return WireRules.TypeFault(
                $"{from}", graph.Gives(giver, from.Port)!, $"{to}", graph.Takes(taker, to.Port)!)
            ?? (giver.Ports is { } ports
                ? WireRules.ModeFault($"{from}", giver.Entry.Mode, ports, $"{to}")
                : null)
            ?? ring.Fault(ring.IsFrom ? to.Node : from.Node);
    }

    private static bool IsTaken(GraphNode node, string port) => node.SourceOf(port) is not null;

    private static WireTargets Sort(IEnumerable<(WireEnd End, string? Fault, WireEnd? Now)> ends)
    {
        List<string> fits = [];
        Dictionary<string, string> replaces = new(StringComparer.Ordinal);
        Dictionary<string, string> cannot = new(StringComparer.Ordinal);
        foreach ((WireEnd end, string? fault, WireEnd? now) in ends)
        {
            string name = end.ToString();
            if (fault is not null)
            {
                cannot[name] = fault;
                continue;
            }

            fits.Add(name);
            if (now is { } source)
            {
                replaces[name] = source.ToString();
            }
        }

        return new WireTargets(fits, replaces, cannot);
    }

    private string NoNode(string id) =>
        $"There is no node {Words.Quote(id)}. {Words.Offer(id, graph.Ids)}";

    private string? OutputFault(GraphNode node, WireEnd end)
    {
        if (graph.Gives(node, end.Port) is not null)
        {
            return null;
        }

        return node.Ports is { } ports
            ? $"{node.Type!.Name} has no output {Words.Quote(end.Port)}. "
                + Words.Offer(end.Port, [.. ports.Outputs.Keys])
            : Unknown(node, $"what {end} gives");
    }

    private string? InputFault(GraphNode node, WireEnd end)
    {
        if (graph.Takes(node, end.Port) is not null)
        {
            return null;
        }

        if (node.Ports is not { } ports)
        {
            return Unknown(node, $"what {end} takes");
        }

        return ports.Settings.TryGetValue(end.Port, out Setting? setting)
            ? $"{node.Id}.{setting.Name} is a setting that no signal can drive: it is not one "
                + "number. Give it a value instead."
            : $"{node.Type!.Name} has no input {Words.Quote(end.Port)}. "
                + Words.Offer(end.Port, [.. WireRules.Ends(ports)]);
    }

    private static string Unknown(GraphNode node, string what) =>
        $"{node.Id} is of type {Words.Quote(node.Entry.Type)}, which is not in the catalogue, so "
        + $"nobody can know {what}. Update GanGraph, or wire it in the file.";
}
