using System.Diagnostics;

namespace GanGraph.Bench.Measuring;

/// <summary>What one turn took.</summary>
/// <param name="Seconds">Time on the wall.</param>
/// <param name="CpuSeconds">Time of all processors together, children included; not a number
/// where the system does not count it.</param>
internal readonly record struct Sample(double Seconds, double CpuSeconds)
{
    /// <summary>Does some work and takes its time.</summary>
    public static Sample Of(Action work)
    {
        double cpu = ProcessorTime.Seconds();
        long start = Stopwatch.GetTimestamp();
        work();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new Sample(seconds, ProcessorTime.Seconds() - cpu);
    }

    /// <summary>The same work counted as a part, such as one of a hundred steps.</summary>
    public Sample Divide(double parts) => new(Seconds / parts, CpuSeconds / parts);
}
