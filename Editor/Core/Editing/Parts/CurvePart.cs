using GanGraph.Engine;
using GanGraph.Engine.Binding;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing.Parts;

/// <summary>Checks curves over time.</summary>
internal static class CurvePart
{
    private const int MostPoints = 10_000;

    /// <summary>The points in the order of time.</summary>
    /// <exception cref="RefusedException">They are no curve for the setting.</exception>
    public static JToken Check(Setting setting, string id, JToken points)
    {
        JToken plain = PlainValue.Of(points);
        JToken sorted = plain is JArray list
            ? new JArray(list.OrderBy(TimeOf).Select(point => point.DeepClone()))
            : plain;
        if (sorted is JArray { Count: > MostPoints })
        {
            throw new RefusedException(
                ProblemCode.SetRange, $"{id}.{setting.Name} has a curve of more than {MostPoints} "
                + "points. Take points out.");
        }

        return CurveText.Read(setting, sorted, out _) is SettingFault fault
            ? throw new RefusedException(fault.Code, $"{id}.{setting.Name} {fault.Words}")
            : sorted;
    }

    private static double TimeOf(JToken point) =>
        point is JArray { Count: > 0 } parts ? (parts[0] as JValue)?.Value switch
        {
            long whole => whole,
            double number => number,
            _ => double.MaxValue,
        }
        : double.MaxValue;
}
