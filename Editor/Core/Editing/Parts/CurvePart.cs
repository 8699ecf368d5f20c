using GanGraph.Engine;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing.Parts;

/// <summary>Checks curves over time.</summary>
internal static class CurvePart
{
    private const double Longest = 1e6;
    private const int MostPoints = 10_000;
    private static readonly string[] Ways = ["smooth", "linear", "hold"];

    /// <summary>The points in the order of time.</summary>
    /// <exception cref="RefusedException">They are no curve for the setting.</exception>
    public static JArray Check(Setting setting, string id, JToken points)
    {
        string where = $"{id}.{setting.Name}";
        if (!setting.IsNumeric)
        {
            throw new RefusedException(
                ProblemCode.SetType, $"{where} is not one number, a curve wants one. "
                + "Give it a value instead.");
        }

        if (points is not JArray { Count: > 0 and <= MostPoints } list || !list.All(IsPoint))
        {
            throw new RefusedException(
                ProblemCode.SetType, $"The curve of {where} is {Words.Value(points)}, wanted are "
                + "points such as [[0, 1, \"smooth\"], [2.5, 3, \"linear\"]] with times from 0. "
                + "Send those.");
        }

        foreach (JToken point in list)
        {
            setting.Check(id, Rounded(setting, point[1]!));
        }

        JToken[] sorted = [.. list.OrderBy(TimeOf).Select(point => point.DeepClone())];
        return sorted.Zip(sorted.Skip(1)).Any(pair => TimeOf(pair.First) == TimeOf(pair.Second))
            ? throw new RefusedException(
                ProblemCode.SetCheck, $"The curve of {where} has two points at one time, wanted "
                + "is one. Move one of them.")
            : new JArray(sorted);
    }

    private static bool IsPoint(JToken point) =>
        point is JArray { Count: 2 or 3 } parts
        && Number(parts[0]) is >= 0 and <= Longest && Number(parts[1]) is not null
        && (parts.Count == 2 || (parts[2] is JValue { Value: string way } && Ways.Contains(way)));

    private static double TimeOf(JToken point) => Number(point[0]!)!.Value;

    private static double? Number(JToken token) => (token as JValue)?.Value switch
    {
        long whole => whole,
        double number when double.IsFinite(number) => number,
        _ => null,
    };

    private static JValue Rounded(Setting setting, JToken value) =>
        setting.ValueType == typeof(int)
            ? new JValue(Math.Round(Number(value)!.Value))
            : (JValue)value;
}
