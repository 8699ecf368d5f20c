using GanGraph.Engine.Running.Planning;

namespace GanGraph.Engine.Running.Rendering;

/// <summary>Computes the values of a run, before the spans: prepares each node when everything
/// it takes is there, and finds the lengths of the streams.</summary>
/// <param name="context">What all nodes share.</param>
/// <param name="renderer">Renders streams that are taken whole.</param>
/// <param name="kept">Values of another preparation, which go on to the next; null for none.
/// </param>
internal sealed class Preparation(
    RunContext context, SpanRenderer renderer, KeptValues? kept = null) : IDisposable
{
    private readonly HashSet<RunNode> _done = [];
    private readonly Dictionary<Output, IStreamed> _wholes = [];
    private readonly OrderedDictionary<RunNode, bool> _begun = [];

    /// <summary>Whether a node has been prepared, or it was tried.</summary>
    public bool Holds(RunNode node) => _begun.ContainsKey(node);

    /// <summary>Prepares all nodes that have work to do and are not prepared yet.</summary>
    public void Run(Decisions decisions)
    {
        foreach (RunNode node in decisions.Work.Where(node => !Holds(node)))
        {
            context.Cancel.ThrowIfCancellationRequested();
            _begun.Add(node, true);
            if (kept?.Restore(node, context) == true)
            {
                _done.Add(node);
                continue;
            }

            bool onlyLoads = decisions.OnlyLoads(node);
            if (!onlyLoads)
            {
                context.Events.Raise(new NodeStarted(node.Id));
                node.State = NodeState.Ran;
                Fill(node);
            }

            NodeCall.Guard(node, n => n.Node.Prepare(n.Run), context.Cancel);
            CheckValues(node);
            node.Length = NodeCall.Guard(
                node, n => LengthOf(n, context.Graph.Rate), context.Cancel);
            _done.Add(node);
            node.Run.ShowRest();
            if (node.Node is not SinkNode)
            {
                node.Run.Dispose();
                if (!onlyLoads && node.Streams.Count == 0)
                {
                    context.Events.Raise(new NodeFinished(node.Id, node.Seconds));
                }
            }
        }
    }

    /// <summary>Disposes every value of the run, the last one made first, and empties the ports.
    /// </summary>
    public void Dispose()
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        foreach (RunNode node in _begun.Keys.Reverse())
        {
            if (_done.Contains(node)
                && !node.Values.Any(output => output.Held is object held && seen.Contains(held)))
            {
                kept?.Keep(node, context);
            }

            foreach (Output output in node.Bound.Ports.Outputs.Values)
            {
                if (output.Held is IDisposable held && seen.Add(held))
                {
                    held.Dispose();
                }

                output.Held = null;
            }

            foreach (Supply supply in node.Supplies)
            {
                Put(supply, null);
            }
        }

        foreach (IStreamed whole in _wholes.Values)
        {
            whole.Dispose();
        }
    }

    private void Fill(RunNode node)
    {
        foreach (Supply supply in node.Supplies)
        {
            if (supply.IsWhole)
            {
                Put(supply, Whole(supply, node));
            }
            else if (!supply.IsSpan)
            {
                Put(supply, supply.Output.Held);
            }
        }
    }

    private static void Put(Supply supply, object? value)
    {
        if (supply.Input is Input input)
        {
            input.Held = value;
        }
        else
        {
            supply.Setting!.Signal = (ISignal?)value;
        }
    }

    private IStreamed Whole(Supply supply, RunNode by)
    {
        if (_wholes.TryGetValue(supply.Output, out IStreamed? whole))
        {
            return whole;
        }

        long length = supply.From.Length;
        if (length is < 1 or > int.MaxValue)
        {
            string found = length < 1 ? "has no frames" : "has no end";
            throw new NodeRunException(
                by.Id,
                $"{supply.To} takes a whole stream but that of {supply.From.Id} {found}. "
                + "Give it a length.",
                null);
        }

        List<IStreamed> parts = [];
        try
        {
            Collect(supply, by, length, parts);
            whole = parts.Count == 1 ? parts[0] : parts[0].Join(parts);
            if (parts.Count == 1)
            {
                parts.Clear();
            }
        }
        finally
        {
            parts.ForEach(part => part.Dispose());
        }

        _wholes.Add(supply.Output, whole);
        return whole;
    }

    private void Collect(Supply supply, RunNode by, long length, List<IStreamed> parts)
    {
        for (long start = 0; start < length;)
        {
            int count = (int)Math.Min(context.SpanFrames, length - start);
            try
            {
                FrameSpan span = new(start, count, context.Graph.Rate);
                parts.Add(renderer.Render(supply, span, by));
                start += count;
                supply.From.Run.Progress(start, length, "frames");
            }
            catch (NodeRunException thrown) when (context.CanTrySmaller(thrown))
            {
                continue;
            }
        }
    }

    private static void CheckValues(RunNode node)
    {
        foreach (Output output in node.Values)
        {
            if (output.Connected && output.Held is null)
            {
                throw new NodeRunException(
                    node.Id,
                    $"{output.Name} holds nothing after Prepare, wanted is "
                    + $"{output.WireType.Name}. Set it in Prepare.",
                    null);
            }
        }
    }

    private static long LengthOf(RunNode node, FrameRate rate)
    {
        if (node.Streams.Count == 0 && node.Node is not SinkNode)
        {
            return 0;
        }

        Dictionary<string, long> lengths = node.Supplies
            .Where(supply => supply.Output.IsStream)
            .ToDictionary(supply => supply.To, supply => supply.From.Length);
        HashSet<string> whole = [.. node.Supplies.Where(s => s.IsWhole).Select(s => s.To)];
        long length = node.Node.Length(new StreamLengths(rate, lengths, whole));
        return length >= 0 ? length : throw new GraphException(
            $"Length gives {length} frames. Give 0 or more.");
    }
}
