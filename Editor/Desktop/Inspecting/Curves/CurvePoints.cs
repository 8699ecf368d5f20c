using GanGraph.Engine.Curves;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Inspecting.Curves;

/// <summary>Changes to the points of a curve. Each gives new points and leaves the old ones.
/// </summary>
public static class CurvePoints
{
    private const double Least = 0.001;

    /// <summary>Reads points as they stand in a graph; null when they are no curve.</summary>
    public static IReadOnlyList<CurvePoint>? Read(JToken? token)
    {
        if (token is not JArray { Count: > 0 } list)
        {
            return null;
        }

        List<CurvePoint> points = [];
        foreach (JToken point in list)
        {
            if (point is not JArray { Count: 2 or 3 } parts
                || Number(parts[0]) is not double seconds || Number(parts[1]) is not double value
                || (points.Count > 0 && seconds <= points[^1].Seconds))
            {
                return null;
            }

            points.Add(new CurvePoint(seconds, value, WayOf(parts.ElementAtOrDefault(2))));
        }

        return points;
    }

    /// <summary>The points as they stand in a graph.</summary>
    public static JArray Write(IEnumerable<CurvePoint> points) => new(points.Select(point =>
        new JArray(
            Tidy(point.Seconds), Tidy(point.Value), point.Way.ToString().ToLowerInvariant())));

    /// <summary>The points with one moved; it stays between its neighbours.</summary>
    public static IReadOnlyList<CurvePoint> Move(
        IReadOnlyList<CurvePoint> points, int index, double seconds, double value)
    {
        double before = index > 0 ? points[index - 1].Seconds + Least : 0;
        double after = index < points.Count - 1 ? points[index + 1].Seconds - Least
            : double.MaxValue;
        double held = Math.Round(Math.Max(before, Math.Min(after, seconds)), 3);
        return With(points, index, points[index] with { Seconds = held, Value = value });
    }

    /// <summary>The points with another one in its place in time; one that is there already is
    /// moved to the value.</summary>
    /// <returns>The points, and where the new one stands.</returns>
    public static (IReadOnlyList<CurvePoint> Points, int Index) Add(
        IReadOnlyList<CurvePoint> points, double seconds, double value)
    {
        double time = Math.Round(Math.Max(0, seconds), 3);
        int place = points.TakeWhile(point => point.Seconds < time).Count();
        if (place < points.Count && points[place].Seconds == time)
        {
            return (Move(points, place, time, value), place);
        }

        CurvePoint added = new(time, value, points[Math.Max(0, place - 1)].Way);
        return ([.. points.Take(place), added, .. points.Skip(place)], place);
    }

    /// <summary>The points without one; the last one stays.</summary>
    public static IReadOnlyList<CurvePoint> Remove(IReadOnlyList<CurvePoint> points, int index) =>
        points.Count < 2 ? points : [.. points.Take(index), .. points.Skip(index + 1)];

    /// <summary>The points with one going on another way.</summary>
    public static IReadOnlyList<CurvePoint> Turn(
        IReadOnlyList<CurvePoint> points, int index, CurveWay way) =>
        With(points, index, points[index] with { Way = way });

    private static CurvePoint[] With(
        IReadOnlyList<CurvePoint> points, int index, CurvePoint point) =>
        [.. points.Take(index), point, .. points.Skip(index + 1)];

    private static double? Number(JToken token) => (token as JValue)?.Value switch
    {
        long whole => whole,
        double number when double.IsFinite(number) => number,
        _ => null,
    };

    private static CurveWay WayOf(JToken? token) =>
        (token as JValue)?.Value is string name
            && Enum.TryParse(name, ignoreCase: true, out CurveWay way) ? way : CurveWay.Smooth;

    // Whole numbers are written without a fraction, as a person would.
    private static JValue Tidy(double number) => number == Math.Round(number)
        && Math.Abs(number) < long.MaxValue / 2.0
            ? new JValue((long)number)
            : new JValue(number);
}
