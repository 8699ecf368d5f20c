using GanGraph.Engine.Running.Planning;

namespace GanGraph.Engine.Running.Rendering;

/// <summary>A sink that takes frames, and how far it is.</summary>
/// <param name="node">The sink.</param>
/// <param name="span">All frames that it is to take.</param>
/// <param name="isWhole">Whether they end where the stream ends.</param>
internal sealed class SinkLine(RunNode node, FrameSpan span, bool isWhole)
{
    /// <summary>The sink.</summary>
    public RunNode Node { get; } = node;

    /// <summary>The sink itself.</summary>
    public SinkNode Sink { get; } = (SinkNode)node.Node;

    /// <summary>All frames that it is to take.</summary>
    public FrameSpan Span { get; } = span;

    /// <summary>Whether they end where the stream ends.</summary>
    public bool IsWhole { get; } = isWhole;

    /// <summary>Number of the first frame that it lacks.</summary>
    public long Next { get; set; } = span.Start;

    /// <summary>Whether it has been opened and has neither been closed nor abandoned.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Finds the frames that a sink is to take; null when there are none in the range
    /// asked for.</summary>
    /// <exception cref="NodeRunException">The stream has no end.</exception>
    public static SinkLine? Of(RunNode node, RunOptions options, FrameRate rate)
    {
        bool takesSpans = node.SpanSupplies.Count > 0;
        long length = takesSpans || node.Length != StreamLengths.Endless ? node.Length : 0;
        long end = Math.Min(options.EndFrame ?? length, length);
        if (end == StreamLengths.Endless)
        {
            throw new NodeRunException(
                node.Id,
                "what comes in has no end, a sink needs one. Choose the frames to render, such "
                + "as --frames 0:300, or put a node with a length between.",
                null);
        }

        long count = Math.Max(0, end - options.FirstFrame);
        if (count > int.MaxValue)
        {
            throw new NodeRunException(
                node.Id,
                $"{count} frames are asked for, {int.MaxValue} at most can be. "
                + "Choose fewer with --frames.",
                null);
        }

        FrameSpan span = new(options.FirstFrame, (int)count, rate);
        return takesSpans && count == 0 ? null : new SinkLine(node, span, end == length);
    }
}
