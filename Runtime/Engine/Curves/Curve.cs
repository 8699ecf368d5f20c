using System.Globalization;
using GanGraph.Engine.Catalogue;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Curves;

/// <summary>A number over time, drawn through points. Before the first point it has the value of
/// the first, after the last that of the last.</summary>
public sealed class Curve : ISignal
{
    private readonly double[] _seconds;

    /// <summary>Draws a curve.</summary>
    /// <param name="points">At least one point, their times rising.</param>
    /// <exception cref="ArgumentException">There is none, or times do not rise.</exception>
    public Curve(IReadOnlyList<CurvePoint> points)
    {
        _seconds = [.. points.Select(point => point.Seconds)];
        if (points.Count == 0 || _seconds.Zip(_seconds.Skip(1)).Any(at => !(at.First < at.Second)))
        {
            throw new ArgumentException("A curve needs points at rising times.", nameof(points));
        }

        Points = points;
    }

    /// <summary>The points in the order of time.</summary>
    public IReadOnlyList<CurvePoint> Points { get; }

    /// <inheritdoc/>
    public double At(double seconds)
    {
        int place = Array.BinarySearch(_seconds, seconds);
        if (place >= 0)
        {
            return Points[place].Value;
        }

        int next = ~place;
        if (next == 0 || next == _seconds.Length)
        {
            return Points[Math.Max(0, next - 1)].Value;
        }

        (CurvePoint from, CurvePoint to) = (Points[next - 1], Points[next]);
        double part = (seconds - from.Seconds) / (to.Seconds - from.Seconds);
        double weight = from.Way switch
        {
            CurveWay.Smooth => part * part * (3 - (2 * part)),
            CurveWay.Linear => part,
            _ => 0,
        };
        return from.Value + ((to.Value - from.Value) * weight);
    }

    /// <summary>The points as they stand in graph files.</summary>
    internal JArray ToJson() => new(Points.Select(point => new JArray(
        point.Seconds, point.Value, NameInFile.Of(point.Way))));

    /// <summary>The curve as a text that only equal curves share, numbers with all their digits.
    /// </summary>
    internal string ToKey() => string.Join(' ', Points.Select(point => string.Create(
        CultureInfo.InvariantCulture, $"{point.Seconds:R},{point.Value:R},{point.Way}")));
}
