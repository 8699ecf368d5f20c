namespace GanGraph.Engine.Tests.Running.Fakes;

/// <summary>Gives a value and a stream, as a loader does.</summary>
internal sealed class Clip : Node, IDisposable
{
    private double _rate;

    public Ledger Ledger { get; init; } = new();

    public Output<Number> Dataset { get; } = new();

    public Output<Strip> Frames { get; } = new();

    public int Disposed { get; private set; }

    protected internal override bool UsesPictureSize => true;

    public void Dispose() => Disposed++;

    protected internal override void Prepare(INodeRun run)
    {
        _rate = run.Rate.PerSecond;
        Dataset.Value = new Number(5);
    }

    protected internal override long Length(StreamLengths inputs) => (long)_rate;

    protected internal override void Render(FrameSpan span, INodeRun run) =>
        Frames.Value = new Strip(Ledger, Enumerable.Repeat((double)run.Width, span.Count));
}
