namespace GanGraph.Engine.Tests.Running.Fakes;

/// <summary>Shows every n-th frame.</summary>
internal sealed class Speed : Node
{
    public Through<Strip> Frames { get; } = new();

    public Setting<int> Factor { get; } = new(3, min: 1);

    protected internal override long Length(StreamLengths inputs) =>
        (inputs.Shortest + Factor.Value - 1) / Factor.Value;

    protected internal override FrameSpan Need(Input input, FrameSpan span) => span with
    {
        Start = span.Start * Factor.Value,
        Count = span.Count * Factor.Value,
    };

    protected internal override void Render(FrameSpan span, INodeRun run)
    {
        Strip source = Frames.In.Value;
        Assert.Equal(span.Count * Factor.Value, source.Count);
        Frames.Out.Value = new Strip(
            source.Ledger, source.Frames.Where((_, i) => i % Factor.Value == 0));
    }
}
