using GanGraph.Engine.Curves;

namespace GanGraph.Editor.Desktop.Inspecting.Curves;

/// <summary>The times and values over which a curve is drawn.</summary>
/// <param name="Seconds">Time at the right edge; the left one is the start of the film.</param>
/// <param name="Low">Value at the lower edge.</param>
/// <param name="High">Value at the upper edge; above the lower one.</param>
public readonly record struct CurveFrame(double Seconds, double Low, double High)
{
    private const double Shortest = 4;

    /// <summary>The frame of some points: with some air around them, but within the range that the
    /// values may have.</summary>
    public static CurveFrame Of(IReadOnlyList<CurvePoint> points, double? min, double? max)
    {
        double least = points.Min(point => point.Value);
        double most = points.Max(point => point.Value);
        double air = Math.Max(Math.Max((most - least) * 0.25, Math.Abs(most) * 0.1), 0.05);
        double low = Math.Max(min ?? double.MinValue, least - air);
        double high = Math.Min(max ?? double.MaxValue, most + air);
        return new CurveFrame(
            Math.Max(Shortest, points[^1].Seconds), low, high > low ? high : low + 1);
    }

    /// <summary>How far to the right a time lies, from 0 to 1.</summary>
    public double Across(double seconds) => seconds / Seconds;

    /// <summary>How far down a value lies, from 0 to 1.</summary>
    public double Down(double value) => (High - value) / (High - Low);

    /// <summary>The time at a share of the width.</summary>
    public double SecondsAt(double across) => across * Seconds;

    /// <summary>The value at a share of the height.</summary>
    public double ValueAt(double down) => High - (down * (High - Low));
}
