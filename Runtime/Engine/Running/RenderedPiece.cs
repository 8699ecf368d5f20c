namespace GanGraph.Engine.Running;

/// <summary>Frames on their way from one node to the next.</summary>
/// <param name="Node">Name of the node that made them.</param>
/// <param name="Port">The output.</param>
/// <param name="Frames">The frames; they belong to the run and live until the call returns.</param>
/// <param name="Span">Their numbers.</param>
/// <param name="Length">Frames of the stream in all; <see cref="StreamLengths.Endless"/> when it
/// has no end.</param>
public readonly record struct RenderedPiece(
    string Node, string Port, IStreamed Frames, FrameSpan Span, long Length);
