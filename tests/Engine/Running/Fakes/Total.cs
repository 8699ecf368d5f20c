namespace GanGraph.Engine.Tests.Running.Fakes;

/// <summary>Adds up a whole stream.</summary>
internal sealed class Total : Node
{
    public Input<Strip> Frames { get; } = new(whole: true);

    public Output<Number> Sum { get; } = new();

    protected internal override void Prepare(INodeRun run) =>
        Sum.Value = new Number(Frames.Value.Frames.Sum());
}
