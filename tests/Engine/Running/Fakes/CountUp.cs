namespace GanGraph.Engine.Tests.Running.Fakes;

/// <summary>Gives its own numbers as frames, plus an offset.</summary>
internal sealed class CountUp : Node, IWatched
{
    public Watched Watch { get; } = new();

    public Ledger Ledger { get; init; } = new();

    public Output<Strip> Frames { get; } = new();

    public Setting<int> Total { get; } = new(20);

    public Setting<double> Offset { get; } = new(0);

    public Setting<string> Label { get; } = new("", cosmetic: true);

    public int Missing { get; set; }

    protected internal override void Prepare(INodeRun run) => Watch.Call("Prepare");

    protected internal override long Length(StreamLengths inputs)
    {
        Watch.Call("Length");
        return Total.Value < 0 ? StreamLengths.Endless : Total.Value;
    }

    protected internal override void Render(FrameSpan span, INodeRun run)
    {
        double[] offsets = Offset.At(span);
        if (Missing >= 0)
        {
            Frames.Value = new Strip(Ledger, offsets.Take(span.Count - Missing)
                .Select((offset, i) => span.Start + i + offset));
        }

        Watch.Call("Render " + span.Start + "+" + span.Count);
    }
}
