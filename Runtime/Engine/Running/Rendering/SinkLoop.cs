using GanGraph.Engine.Running.Planning;

namespace GanGraph.Engine.Running.Rendering;

/// <summary>Lets all sinks advance together through their frames; each gets only those that it
/// lacks, and is closed when it has them all.</summary>
/// <param name="context">What all nodes share.</param>
/// <param name="renderer">Renders what the sinks take.</param>
/// <param name="closed">Told of every sink that has finished its files.</param>
internal sealed class SinkLoop(
    RunContext context, SpanRenderer renderer, Action<SinkLine, IReadOnlyList<string>> closed)
{
    private readonly List<SinkLine> _lines = [];

    /// <summary>Runs sinks from what they have to their ends.</summary>
    public void Run(IEnumerable<RunNode> sinks)
    {
        try
        {
            Find([.. sinks]);
            _lines.ForEach(Open);
            while (true)
            {
                foreach (SinkLine line in _lines.Where(l => l.IsOpen && l.Next >= l.Span.End))
                {
                    Close(line);
                }

                List<SinkLine> open = [.. _lines.Where(line => line.IsOpen)];
                if (open.Count == 0)
                {
                    return;
                }

                Step(open);
            }
        }
        finally
        {
            foreach (SinkLine line in _lines.Where(line => line.IsOpen))
            {
                Abandon(line);
            }
        }
    }

    private void Find(IReadOnlyList<RunNode> sinks)
    {
        List<RunNode> empty = [];
        foreach (RunNode sink in sinks)
        {
            if (SinkLine.Of(sink, context.Options, context.Graph.Rate) is SinkLine line)
            {
                _lines.Add(line);
            }
            else
            {
                empty.Add(sink);
            }
        }

        foreach (RunNode sink in empty)
        {
            string fault = $"it has {sink.Length} frames, none of them among those asked for. "
                + "Choose others with --frames.";
            if (empty.Count == sinks.Count)
            {
                throw new NodeRunException(sink.Id, fault, null);
            }

            sink.Run.Say($"Left out: {fault}");
            sink.State = NodeState.Skipped;
        }
    }

    private void Open(SinkLine line)
    {
        line.IsOpen = true;
        line.Next = NodeCall.Guard(
            line.Node, _ => line.Sink.Open(line.Span, line.Node.Run), context.Cancel);
        if (line.Next < line.Span.Start || line.Next > line.Span.End)
        {
            throw new NodeRunException(
                line.Node.Id,
                $"Open says that frame {line.Next} is the first one missing, wanted is one from "
                + $"{line.Span.Start} to {line.Span.End}. Name a frame of the span.",
                null);
        }

        Tell(line);
    }

    private void Step(List<SinkLine> open)
    {
        long start = open.Min(line => line.Next);
        long end = start + context.SpanFrames;
        List<(SinkLine, FrameSpan)> requests = [];
        foreach (SinkLine line in open.Where(line => line.Next < end))
        {
            int count = (int)(Math.Min(end, line.Span.End) - line.Next);
            requests.Add((line, line.Span with { Start = line.Next, Count = count }));
        }

        try
        {
            renderer.Render(requests, (line, span) =>
            {
                line.Next = span.End;
                Tell(line);
            });
        }
        catch (NodeRunException thrown) when (context.CanTrySmaller(thrown))
        {
            return;
        }
    }

    private void Close(SinkLine line)
    {
        RunNode node = line.Node;
        IReadOnlyList<string> results = NodeCall.Guard(
            node, _ => line.Sink.Close(node.Run), context.Cancel);
        line.IsOpen = false;
        closed(line, results);
    }

    private void Abandon(SinkLine line)
    {
        line.IsOpen = false;
        try
        {
            line.Sink.Abandon(line.Node.Run);
        }
        catch (Exception e)
        {
            line.Node.Run.Say($"Could not let go of everything: {e.Message}");
        }
    }

    private static void Tell(SinkLine line)
    {
        if (line.Span.Count > 0)
        {
            line.Node.Run.Progress(line.Next - line.Span.Start, line.Span.Count, "frames");
        }
    }
}
