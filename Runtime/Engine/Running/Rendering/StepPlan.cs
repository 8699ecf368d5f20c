using GanGraph.Engine.Running.Planning;

namespace GanGraph.Engine.Running.Rendering;

/// <summary>Finds out which frames every node has to render for one step. Demands that overlap
/// or touch are met by the same pieces; no piece is longer than a span.</summary>
/// <param name="nodes">How many nodes the run has.</param>
internal sealed class StepPlan(int nodes) : IDisposable
{
    private readonly List<Demand>[] _open =
        [.. Enumerable.Range(0, nodes).Select(_ => new List<Demand>())];

    private readonly List<Piece> _pieces = [];

    /// <summary>A piece that a sink has asked for, with what it needs.</summary>
    /// <exception cref="NodeRunException">The node asks for what cannot be.</exception>
    public Piece Ask(RunNode node, FrameSpan span)
    {
        Piece piece = new(node, span);
        _pieces.Add(piece);
        for (int i = 0; i < piece.Demands.Length; i++)
        {
            Supply supply = node.SpanSupplies[i];
            piece.Demands[i] = Ask(supply, Needed(node, supply.Input!, span), node);
        }

        return piece;
    }

    /// <summary>Frames that are asked for at the end of a wire.</summary>
    /// <param name="supply">The wire.</param>
    /// <param name="wanted">Which frames.</param>
    /// <param name="by">The node that wants them.</param>
    public Demand Ask(Supply supply, FrameSpan wanted, RunNode by)
    {
        if (supply.From.Length == 0)
        {
            throw new NodeRunException(
                by.Id,
                $"{supply.To} has no frames: {supply.From.Id} gives none. "
                + $"Look at the settings of {supply.From.Id}.",
                null);
        }

        Demand demand = new(supply, wanted);
        _open[supply.From.Rank].Add(demand);
        return demand;
    }

    /// <summary>Walks from what was asked for back to the sources.</summary>
    /// <param name="spanFrames">Frames in a piece at most.</param>
    public void Complete(int spanFrames)
    {
        for (int rank = nodes - 1; rank >= 0; rank--)
        {
            List<Demand> demands = _open[rank];
            if (demands.Count > 1)
            {
                demands.Sort((a, b) => a.Inside.Start.CompareTo(b.Inside.Start));
            }

            for (int first = 0; first < demands.Count;)
            {
                int next = first + 1;
                long end = demands[first].Inside.End;
                while (next < demands.Count && demands[next].Inside.Start <= end)
                {
                    end = Math.Max(end, demands[next].Inside.End);
                    next++;
                }

                Meet(demands, first, next, end, spanFrames);
                first = next;
            }

            demands.Clear();
        }
    }

    /// <summary>Disposes what is left of the step, so that another can be planned.</summary>
    public void Dispose()
    {
        _pieces.ForEach(piece => piece.Dispose());
        _pieces.Clear();
        foreach (List<Demand> demands in _open)
        {
            demands.Clear();
        }
    }

    private void Meet(List<Demand> demands, int first, int next, long end, int spanFrames)
    {
        FrameSpan span = demands[first].Inside;
        for (long start = span.Start; start < end; start += spanFrames)
        {
            int count = (int)Math.Min(spanFrames, end - start);
            Piece piece = Ask(
                demands[first].Supply.From, span with { Start = start, Count = count });
            for (int i = first; i < next; i++)
            {
                FrameSpan inside = demands[i].Inside;
                if (inside.Start < start + count && inside.End > start)
                {
                    demands[i].Pieces.Add(piece);
                    piece.Await(demands[i].Supply.Output);
                }
            }
        }
    }

    private static FrameSpan Needed(RunNode node, Input input, FrameSpan span)
    {
        FrameSpan need = NodeCall.Guard(node, n => n.Node.Need(input, span), default);
        return need.Count > 0 ? need with { Rate = span.Rate } : throw new NodeRunException(
            node.Id,
            $"Need asks for {need.Count} frames of {input.Name} to render {span}. "
            + "Ask for at least one.",
            null);
    }
}
