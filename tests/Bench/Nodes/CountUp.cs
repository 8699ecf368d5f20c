using GanGraph.Engine;

namespace GanGraph.Bench.Nodes;

/// <summary>Gives the number of each frame.</summary>
internal sealed class CountUp : Node
{
    /// <summary>How many frames there are.</summary>
    public Setting<int> Count { get; } = new(1, min: 1, max: int.MaxValue);

    /// <summary>The numbers.</summary>
    public Output<Numbers> Frames { get; } = new();

    /// <inheritdoc/>
    protected override long Length(StreamLengths inputs) => Count.Value;

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run) =>
        Frames.Value = new Numbers(Numbers.From(span.Start, span.Count));
}
