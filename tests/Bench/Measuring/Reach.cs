using System.Globalization;

namespace GanGraph.Bench.Measuring;

/// <summary>What a line of the table wants.</summary>
/// <param name="Limit">The most that may be.</param>
/// <param name="IsRatio">Whether the limit is one of the ratio, not of our number.</param>
/// <param name="Words">The limit as the table shows it.</param>
internal sealed record Reach(double Limit, bool IsRatio, string Words)
{
    /// <summary>Ours must be at most so many times the peer's.</summary>
    public static Reach Ratio(double limit) =>
        new(limit, true, string.Create(CultureInfo.InvariantCulture, $"at most {limit:0.00}"));

    /// <summary>Our number must be at most this.</summary>
    public static Reach Under(double limit, string unit) => new(
        limit,
        false,
        string.Create(CultureInfo.InvariantCulture, $"under {limit:0.##} {unit}"));
}
