using GanGraph.Engine;
using GanGraph.Engine.Binding;
using GanGraph.Engine.Catalogue;
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
        GraphNode? giver = graph.Node(from.Node);
        string? begin = OutputFault(giver, from);
        Dictionary<NodePorts, string[]> ends = [];
        Sorting sorting = new();
        foreach (GraphNode taker in graph.Nodes)
        {
            foreach (string port in EndsOf(taker, ends))
            {
                WireEnd to = new(taker.Id, port);
                WireEnd? now = taker.SourceOf(port);
                sorting.Add(
                    to, now == from ? null : begin ?? InputFault(taker, to)
                        ?? Misfit(giver!, from, taker, to, ring),
                    now);
            }
        }

        return sorting.Done();
    }

    /// <summary>Every output that a wire to an end might come from.</summary>
    public WireTargets Outputs(WireEnd to)
    {
        Ring ring = Ring.To(graph, to.Node);
        GraphNode? taker = graph.Node(to.Node);
        string? end = InputFault(taker, to);
        WireEnd? now = taker?.SourceOf(to.Port);
        Sorting sorting = new();
        foreach (GraphNode giver in graph.Nodes)
        {
            foreach (string port in graph.OutputsOf(giver))
            {
                WireEnd from = new(giver.Id, port);
                sorting.Add(
                    from, from == now ? null : end ?? OutputFault(giver, from)
                        ?? Misfit(giver, from, taker!, to, ring),
                    null);
            }
        }

        return sorting.Done();
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
        return graph.OutputsOf(node)
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
        (GraphNode? giver, GraphNode? taker) = (graph.Node(from.Node), graph.Node(to.Node));
        return giver is not null && taker?.SourceOf(to.Port) == from
            ? null
            : OutputFault(giver, from) ?? InputFault(taker, to)
                ?? Misfit(giver!, from, taker!, to, ring);
    }

    /// <summary>Why two ends that both are there do not go together.</summary>
    private string? Misfit(GraphNode giver, WireEnd from, GraphNode taker, WireEnd to, Ring ring) =>
        WireRules.TypeFault(
            from.ToString(), graph.Gives(giver, from.Port)!,
            to.ToString(), graph.Takes(taker, to.Port)!)
        ?? (giver.Ports is { } ports
            ? WireRules.ModeFault($"{from}", giver.Entry.Mode, ports, $"{to}")
            : null)
        ?? ring.Fault(ring.IsFrom ? to.Node : from.Node);

    private static IEnumerable<string> EndsOf(
        GraphNode node, Dictionary<NodePorts, string[]> known)
    {
        if (node.Ports is not { } ports)
        {
            return GraphView.InputsOf(node);
        }

        if (!known.TryGetValue(ports, out string[]? ends))
        {
            ends = [.. WireRules.Ends(ports)];
            known.Add(ports, ends);
        }

        return ends;
    }

    private static bool IsTaken(GraphNode node, string port) => node.SourceOf(port) is not null;

    private string NoNode(string id) =>
        $"There is no node {Words.Quote(id)}. {Words.Offer(id, graph.Ids)}";

    private string? OutputFault(GraphNode? node, WireEnd end)
    {
        if (node is null)
        {
            return NoNode(end.Node);
        }

        if (graph.Gives(node, end.Port) is not null)
        {
            return null;
        }

        return node.Ports is { } ports
            ? $"{node.Type!.Name} has no output {Words.Quote(end.Port)}. "
                + Words.Offer(end.Port, [.. ports.Outputs.Keys])
            : Unknown(node, $"what {end} gives");
    }

    private string? InputFault(GraphNode? node, WireEnd end)
    {
        if (node is null)
        {
            return NoNode(end.Node);
        }

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

    /// <summary>Ends on their way into <see cref="WireTargets"/>.</summary>
    private sealed class Sorting
    {
        private readonly List<string> _fits = [];
        private readonly Dictionary<string, string> _replaces = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _cannot = new(StringComparer.Ordinal);

        public void Add(WireEnd end, string? fault, WireEnd? now)
        {
            string name = end.ToString();
            if (fault is not null)
            {
                _cannot[name] = fault;
                return;
            }

            _fits.Add(name);
            if (now is { } source)
            {
                _replaces[name] = source.ToString();
            }
        }

        public WireTargets Done() => new(_fits, _replaces, _cannot);
    }
}
