namespace GanGraph.Engine.Tests.Running.Fakes;

/// <summary>A signal that is the number of tenths of a second.</summary>
internal sealed class Wave : Node
{
    public Setting<double> Height { get; } = new(1);

    public Output<ISignal> Signal { get; } = new();

    protected internal override void Prepare(INodeRun run) =>
        Signal.Value = new Ramp(Height.Value);

    private sealed class Ramp(double height) : ISignal
    {
        public double At(double seconds) => seconds * 10 * height;
    }
}
