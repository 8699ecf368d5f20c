namespace GanGraph.Bench.Measuring;

/// <summary>The number that a share of the others does not pass.</summary>
internal static class Percentile
{
    /// <summary>Finds it among at least one number.</summary>
    /// <param name="numbers">The numbers, in any order.</param>
    /// <param name="share">The share, from 0 to 1.</param>
    public static double Of(IEnumerable<double> numbers, double share)
    {
        double[] sorted = [.. numbers.Order()];
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0,
            sorted.Length - 1)];
    }
}
