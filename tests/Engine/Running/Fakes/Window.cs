namespace GanGraph.Engine.Tests.Running.Fakes;

/// <summary>Adds up the frames around each frame.</summary>
internal sealed class Window : Node
{
    public Through<Strip> Frames { get; } = new();

    public Setting<int> Back { get; } = new(2);

    public Setting<int> Ahead { get; } = new(0);

    protected internal override FrameSpan Need(Input input, FrameSpan span) => span with
    {
        Start = span.Start - Back.Value,
        Count = span.Count + Back.Value + Ahead.Value,
    };

    protected internal override void Render(FrameSpan span, INodeRun run)
    {
        Strip source = Frames.In.Value;
        int width = Back.Value + Ahead.Value + 1;
        Assert.Equal(span.Count + width - 1, source.Count);
        Frames.Out.Value = new Strip(source.Ledger, Enumerable.Range(0, span.Count)
            .Select(i => source.Frames.Skip(i).Take(width).Sum()));
    }
}
