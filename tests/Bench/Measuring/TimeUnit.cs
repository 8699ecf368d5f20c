namespace GanGraph.Bench.Measuring;

/// <summary>A unit in which times are shown.</summary>
/// <param name="Name">Its sign.</param>
/// <param name="InSecond">How many of them make a second.</param>
internal sealed record TimeUnit(string Name, double InSecond)
{
    /// <summary>Seconds.</summary>
    public static TimeUnit Seconds { get; } = new("s", 1);

    /// <summary>Thousandths of a second.</summary>
    public static TimeUnit Milliseconds { get; } = new("ms", 1e3);

    /// <summary>Millionths of a second.</summary>
    public static TimeUnit Microseconds { get; } = new("us", 1e6);
}
