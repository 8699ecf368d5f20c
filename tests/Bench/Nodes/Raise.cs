using GanGraph.Engine;

namespace GanGraph.Bench.Nodes;

/// <summary>Raises each number by one.</summary>
internal sealed class Raise : Node
{
    /// <summary>The numbers, before and after.</summary>
    public Through<Numbers> Frames { get; } = new();

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run) =>
        Frames.Out.Value = new Numbers(Numbers.Raise(Frames.In.Value.Frames));
}
