using GanGraph.Engine.Documents;

namespace GanGraph.Engine.Running.Planning;

/// <summary>The nodes that take part in a run: muted ones left out with all that needs them,
/// bypassed ones stepped over.</summary>
internal sealed class Wiring
{
    private readonly List<RunNode> _nodes = [];
    private readonly Dictionary<BoundNode, RunNode> _byBound = [];
    private readonly Dictionary<(BoundNode, Output), Source?> _passed = [];
    private readonly Dictionary<BoundNode, string> _leftOut = [];

    /// <summary>Follows the wires of a graph and notes on every port whether it is connected.
    /// </summary>
    /// <exception cref="NodeRunException">Something is not connected.</exception>
    public Wiring(BoundGraph graph)
    {
        foreach (BoundNode bound in graph.Nodes)
        {
            foreach (Port port in bound.Ports.Outputs.Values.Cast<Port>()
                .Concat(bound.Ports.Inputs.Values))
            {
                port.Held = null;
            }

            foreach (Output output in bound.Ports.Outputs.Values)
            {
                output.Connected = false;
            }

            Add(bound);
        }
    }

    /// <summary>The nodes, each after those it takes from.</summary>
    public IReadOnlyList<RunNode> Nodes => _nodes;

    /// <summary>Why a node takes no part, by node.</summary>
    public IReadOnlyDictionary<BoundNode, string> LeftOut => _leftOut;

    /// <summary>Where what comes out at a port is made, bypassed nodes stepped over; null when
    /// nothing comes there.</summary>
    public (RunNode Node, Output Output)? Find(BoundNode bound, Output output) =>
        Follow(bound, output) is Source source ? (source.Node, source.Output) : null;

    /// <summary>What a run is for unless something else is asked for: the sinks, and trainings
    /// that no sink needs.</summary>
    public IReadOnlyList<RunNode> Ends()
    {
        HashSet<RunNode> feedsSink = [.. Nodes
            .Where(node => node.Node is SinkNode).SelectMany(node => node.Upstream())];
        return [.. Nodes.Where(node => node.Node is SinkNode
            || (node.Node is ArtifactNode && !feedsSink.Contains(node)))];
    }

    /// <summary>A node that is asked for.</summary>
    /// <exception cref="NodeRunException">It takes no part.</exception>
    /// <exception cref="GraphException">There is none of that name.</exception>
    public RunNode Wanted(string id) =>
        _nodes.Find(node => node.Id == id)
            ?? (_leftOut.FirstOrDefault(pair => pair.Key.Id == id) is { Key: not null } left
                ? throw new NodeRunException(
                    id, $"it is {left.Value}, wanted is one that runs. Let it run.", null)
                : throw new GraphException(
                    $"There is no node {Words.Quote(id)}. " + Words.Offer(
                        id, [.. _nodes.Select(node => node.Id)])));

    private void Add(BoundNode bound)
    {
        if (bound.Mode == NodeMode.Mute)
        {
            _leftOut[bound] = "muted";
            return;
        }

        List<Supply> supplies = [];
        foreach (Wire wire in bound.Wires)
        {
            Input? input = bound.Ports.Inputs.GetValueOrDefault(wire.To);
            Source? source = Follow(wire.From, wire.Output);
            if (source is not null)
            {
                Setting? setting = input is null ? bound.Ports.Settings[wire.To] : null;
                supplies.Add(new Supply(source.Node, source.Output, input, setting));
            }
            else if (input is { Optional: false } && bound.Mode == NodeMode.Run)
            {
                string cause = _leftOut[wire.From] == "muted" ? "muted" : "left out";
                _leftOut[bound] = $"left out because {wire.From.Id} is {cause}";
                return;
            }
        }

        if (bound.Mode == NodeMode.Bypass)
        {
            StepOver(bound, supplies);
            return;
        }

        Join(bound, supplies);
    }

    private Source? Follow(BoundNode from, Output output)
    {
        if (_byBound.TryGetValue(from, out RunNode? node))
        {
            return new Source(node, output);
        }

        if (_passed.TryGetValue((from, output), out Source? passed))
        {
            return passed;
        }

        if (!_leftOut.ContainsKey(from))
        {
            throw new ArgumentException($"{from.Id} stands behind a node that takes from it.");
        }

        return from.Mode != NodeMode.Bypass ? null : throw new NodeRunException(
            from.Id,
            $"it is bypassed and has no input {output.Name} to hand on. Let it run, or mute it.",
            null);
    }

    private void StepOver(BoundNode bound, List<Supply> supplies)
    {
        _leftOut[bound] = "bypassed";
        foreach (Output output in bound.Ports.Outputs.Values)
        {
            if (bound.Ports.Inputs.ContainsKey(output.Name))
            {
                Supply? supply = supplies.Find(s => s.Input?.Name == output.Name);
                _passed[(bound, output)] =
                    supply is null ? null : new Source(supply.From, supply.Output);
            }
        }
    }

    private void Join(BoundNode bound, List<Supply> supplies)
    {
        foreach (Input input in bound.Ports.Inputs.Values)
        {
            input.Connected = supplies.Exists(s => s.Input == input);
            if (!input.Connected && !input.Optional)
            {
                throw new NodeRunException(
                    bound.Id,
                    $"{input.Name} is not connected. "
                    + $"Wire an output of type {input.WireType.Name} to it.",
                    null);
            }
        }

        supplies.Sort((a, b) => string.CompareOrdinal(a.To, b.To));
        RunNode node = new(bound, _nodes.Count)
        {
            Supplies = supplies,
            SpanSupplies = [.. supplies.Where(s => s.IsSpan)],
        };
        _byBound[bound] = node;
        _nodes.Add(node);
    }

    private sealed record Source(RunNode Node, Output Output);
}
