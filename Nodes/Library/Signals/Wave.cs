using GanGraph.Engine;
using GanGraph.Values;

namespace GanGraph.Nodes.Signals;

/// <summary>A number that swings between low and high; wire it to any numeric setting.</summary>
public sealed class Wave : Node
{
    /// <summary>How it moves.</summary>
    public Setting<WaveShape> Shape { get; } = new(WaveShape.Sine);

    /// <summary>Time of one swing.</summary>
    public Setting<double> Period { get; } =
        new(initial: 4, min: 0.001, max: 3600, unit: "seconds");

    /// <summary>Lowest number.</summary>
    public Setting<double> Low { get; } = new(initial: 0);

    /// <summary>Highest number.</summary>
    public Setting<double> High { get; } = new(initial: 1);

    /// <summary>Where in the swing the film begins, in swings; a sine begins in the middle,
    /// going up.</summary>
    public Setting<double> Phase { get; } = new(initial: 0, min: -1, max: 1, unit: "swings");

    /// <summary>The number over time.</summary>
    public Output<Signal> Signal { get; } = new();

    /// <inheritdoc/>
    protected override void Prepare(INodeRun run) => Signal.Value = new Signal(At);

    private double At(double seconds)
    {
        double swing = seconds / Period.At(seconds) + Phase.At(seconds);
        double place = swing - Math.Floor(swing);
        double height = Shape.Value switch
        {
            WaveShape.Sine => 0.5 + 0.5 * Math.Sin(2 * Math.PI * place),
            WaveShape.Triangle => 1 - Math.Abs(1 - 2 * place),
            WaveShape.Ramp => place,
            _ => place < 0.5 ? 1 : 0,
        };
        (double low, double high) = (Low.At(seconds), High.At(seconds));
        return low + height * (high - low);
    }
}
