namespace GanGraph.Engine.Tests.Running.Fakes;

/// <summary>Adds a number to every frame.</summary>
internal sealed class Shift : Node, IWatched
{
    public Watched Watch { get; } = new();

    public Through<Strip> Frames { get; } = new();

    public Setting<double> By { get; } = new(1, min: -100, max: 100);

    public bool HandsOnItsInput { get; set; }

    protected internal override void Prepare(INodeRun run) => Watch.Call("Prepare");

    protected internal override long Length(StreamLengths inputs)
    {
        Watch.Call("Length");
        return base.Length(inputs);
    }

    protected internal override FrameSpan Need(Input input, FrameSpan span)
    {
        Watch.Call("Need");
        return span;
    }

    protected internal override void Render(FrameSpan span, INodeRun run)
    {
        Strip source = Frames.In.Value;
        double[] by = By.At(span);
        Frames.Out.Value = HandsOnItsInput ? source
            : new Strip(source.Ledger, source.Frames.Select((frame, i) => frame + by[i]));
        Watch.Call("Render");
    }
}
