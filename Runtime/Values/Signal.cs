using GanGraph.Engine;

namespace GanGraph.Values;

/// <summary>A number over time, given by a function.</summary>
/// <param name="at">The number at a time in seconds from the start of the film.</param>
public sealed class Signal(Func<double, double> at) : ISignal
{
    /// <inheritdoc/>
    public double At(double seconds) => at(seconds);
}
