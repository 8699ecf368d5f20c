using GanGraph.Engine;

namespace GanGraph.Bench.Nodes;

/// <summary>Adds up all numbers and makes no file.</summary>
internal sealed class AddUp : SinkNode
{
    private double _sum;

    /// <summary>The numbers.</summary>
    public Input<Numbers> Frames { get; } = new();

    /// <inheritdoc/>
    protected override long Open(FrameSpan span, INodeRun run) => span.Start;

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run) =>
        _sum += Frames.Value.Frames.Sum();

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Close(INodeRun run) => [];
}
