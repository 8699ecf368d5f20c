namespace GanGraph.Engine.Tests.Running.Fakes;

/// <summary>Adds two streams, the second one ten times.</summary>
internal sealed class Blend : Node
{
    public Input<Strip> A { get; } = new();

    public Input<Strip> B { get; } = new();

    public Output<Strip> Frames { get; } = new();

    protected internal override void Render(FrameSpan span, INodeRun run) =>
        Frames.Value = new Strip(
            A.Value.Ledger, A.Value.Frames.Zip(B.Value.Frames, (a, b) => a + (10 * b)));
}
