namespace GanGraph.Engine.Tests.Running.Fakes;

/// <summary>Adds a value to every frame.</summary>
internal sealed class Lift : Node
{
    public Through<Strip> Frames { get; } = new();

    public Input<Number> Amount { get; } = new(optional: true);

    protected internal override void Render(FrameSpan span, INodeRun run) =>
        Frames.Out.Value = new Strip(Frames.In.Value.Ledger, Frames.In.Value.Frames
            .Select(frame => frame + (Amount.ValueOrNull?.Value ?? 0)));
}
