using GanGraph.Engine.Running.Planning;

namespace GanGraph.Engine.Running.Rendering;

/// <summary>Renders spans: plans which frames each node has to make, lets the nodes make them,
/// and disposes each piece when its last consumer has had it.</summary>
/// <param name="context">What all nodes share.</param>
/// <param name="nodes">How many nodes the run has.</param>
internal sealed class SpanRenderer(RunContext context, int nodes) : IDisposable
{
    private readonly StepPlan _plan = new(nodes);

    /// <summary>Hands spans to sinks.</summary>
    /// <param name="requests">The sinks and the frames that each of them is to take.</param>
    /// <param name="taken">Told when a sink has taken its frames.</param>
    public void Render(
        IReadOnlyList<(SinkLine Sink, FrameSpan Span)> requests, Action<SinkLine, FrameSpan> taken)
    {
        try
        {
            List<(SinkLine Sink, Piece Piece)> pieces = [.. requests.Select(request =>
                (request.Sink, _plan.Ask(request.Sink.Node, request.Span)))];
            _plan.Complete(context.SpanFrames);
            foreach ((SinkLine sink, Piece piece) in pieces)
            {
                Render(piece);
                taken(sink, piece.Span);
            }
        }
        finally
        {
            _plan.Dispose();
        }
    }

    /// <summary>Renders what comes in at the end of a wire; the caller disposes it.</summary>
    /// <param name="supply">The wire.</param>
    /// <param name="span">Which frames.</param>
    /// <param name="by">The node that wants them.</param>
    public IStreamed Render(Supply supply, FrameSpan span, RunNode by)
    {
        try
        {
            Demand demand = _plan.Ask(supply, span, by);
            _plan.Complete(context.SpanFrames);
            demand.Pieces.ForEach(Render);
            return NodeCall.Guard(by, _ => demand.Gather(), context.Cancel);
        }
        finally
        {
            _plan.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _plan.Dispose();

    private void Render(Piece piece)
    {
        if (piece.IsDone)
        {
            return;
        }

        foreach (Demand demand in piece.Demands)
        {
            demand.Pieces.ForEach(Render);
        }

        context.Cancel.ThrowIfCancellationRequested();
        NodeCall.Guard(piece.Node, _ => Call(piece), context.Cancel);
        piece.IsDone = true;
        context.Rest();
    }

    private void Call(Piece piece)
    {
        RunNode node = piece.Node;
        List<IStreamed>? gathered = null;
        try
        {
            foreach (Demand demand in piece.Demands)
            {
                if (demand.IsWholePiece)
                {
                    demand.Supply.Input!.Held = demand.Pieces[0].Made(demand.Supply.Output);
                    continue;
                }

                IStreamed frames = demand.Gather();
                (gathered ??= []).Add(frames);
                demand.Supply.Input!.Held = frames;
                demand.Release();
            }

            node.Node.Render(piece.Span, node.Run);
            Collect(piece);
        }
        catch
        {
            Drop(piece);
            throw;
        }
        finally
        {
            foreach (Demand demand in piece.Demands)
            {
                demand.Supply.Input!.Held = null;
            }

            gathered?.ForEach(frames => frames.Dispose());
        }

        foreach (Demand demand in piece.Demands)
        {
            if (demand.IsWholePiece)
            {
                demand.Release();
            }
        }
    }

    private void Collect(Piece piece)
    {
        foreach (Output output in piece.Node.Streams)
        {
            IStreamed? made = (IStreamed?)output.Held;
            output.Held = null;
            if (made is null)
            {
                if (piece.IsAwaited(output))
                {
                    throw Wrong(piece, output, "holds nothing");
                }
            }
            else if (Array.Exists(piece.Demands, d => ReferenceEquals(d.Supply.Input!.Held, made)))
            {
                throw new GraphException(
                    $"{output.Name} holds the very frames that came in for {piece.Span}, wanted "
                    + "is a piece of its own. Hand on what Slice(0, Count) gives.");
            }
            else if (made.Count != piece.Span.Count)
            {
                string found = $"holds {made.Count} frames";
                made.Dispose();
                throw Wrong(piece, output, found);
            }
            else
            {
                context.Show(piece.Node, output, made, piece.Span);
                piece.Keep(output, made);
            }
        }
    }

    private static void Drop(Piece piece)
    {
        foreach (Output output in piece.Node.Streams)
        {
            if (!Array.Exists(
                piece.Demands, d => ReferenceEquals(d.Supply.Input!.Held, output.Held)))
            {
                (output.Held as IDisposable)?.Dispose();
            }

            output.Held = null;
        }
    }

    private static GraphException Wrong(Piece piece, Output output, string found) =>
        new($"{output.Name} {found} after rendering {piece.Span}, wanted are "
            + $"{piece.Span.Count}. Set it to exactly the frames of the span in Render.");
}
