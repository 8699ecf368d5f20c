using System.Globalization;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Curves;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Binding;

/// <summary>Reads curves from graph files: lists of <c>[seconds, value, way]</c>, of which the way
/// may be left out.</summary>
internal static class CurveText
{
    /// <summary>Reads the curve of a setting.</summary>
    /// <returns>Null when it can be its curve.</returns>
    public static SettingFault? Read(Setting setting, JToken token, out Curve? curve)
    {
        curve = null;
        if (!setting.IsNumeric)
        {
            return new SettingFault(
                ProblemCode.SetType, token,
                "is a setting that no curve can drive: it is not one number. Give it a value "
                + "under set.");
        }

        SettingFault? fault = ReadPoints(token, out List<CurvePoint> points);
        for (int i = 0; fault is null && i < points.Count; i++)
        {
            if (points[i].Value < setting.Min || points[i].Value > setting.Max)
            {
                fault = Fault(
                    ProblemCode.SetRange, ((JArray)token)[i], i,
                    $"has the value {Words.Number(points[i].Value)}. "
                    + $"Choose {SettingValue.Range(setting)}.");
            }
        }

        curve = fault is null ? new Curve(points) : null;
        return fault;
    }

    /// <summary>A curve in one spelling, every way written out; what is no curve stays as it is.
    /// </summary>
    public static JToken? InForce(JToken? token) =>
        token is not null && ReadPoints(token, out List<CurvePoint> points) is null
            ? new Curve(points).ToJson()
            : token;

    private static SettingFault? ReadPoints(JToken token, out List<CurvePoint> points)
    {
        points = [];
        if (token is not JArray { Count: > 0 } list)
        {
            return new SettingFault(
                ProblemCode.SetType, token,
                (token is JArray ? "has a curve without points" : $"is {Words.Value(token)}, not "
                    + "the points of a curve")
                + ". Write at least one, such as [[0, 1, \"smooth\"]].");
        }

        for (int i = 0; i < list.Count; i++)
        {
            if (ReadPoint(list[i], i, out CurvePoint point) is SettingFault fault)
            {
                return fault;
            }

            if (i > 0 && point.Seconds <= points[i - 1].Seconds)
            {
                return Fault(
                    ProblemCode.SetCheck, list[i], i,
                    $"is at {Words.Number(point.Seconds)} seconds, not after the one before it at "
                    + $"{Words.Number(points[i - 1].Seconds)}. Put the points in the order of "
                    + "time, one at a time.");
            }

            points.Add(point);
        }

        return null;
    }

    private static SettingFault? ReadPoint(JToken token, int place, out CurvePoint point)
    {
        point = default;
        if (token is not JArray { Count: 2 or 3 } parts
            || Number(parts[0]) is not double seconds || Number(parts[1]) is not double value)
        {
            return Fault(
                ProblemCode.SetType, token, place,
                $"is {(token is JArray ? Words.Shorten(token.ToString(
                    Newtonsoft.Json.Formatting.None)) : Words.Value(token))}, not seconds, a value "
                + "and a way. Write one such as [2.5, 1, \"smooth\"].");
        }

        if (seconds < 0)
        {
            return Fault(
                ProblemCode.SetRange, parts[0], place,
                $"is at {Words.Number(seconds)} seconds. Choose a time of at least 0.");
        }

        CurveWay way = CurveWay.Smooth;
        if (parts.Count == 3 && (parts[2] is not JValue { Value: string name }
            || !NameInFile.TryParse(name, out way)))
        {
            return Fault(
                ProblemCode.SetRange, parts[2], place,
                $"goes on {Words.Value(parts[2])}. " + Words.Offer(
                    parts[2].ToString(), [.. NameInFile.NamesOf(typeof(CurveWay))]));
        }

        point = new CurvePoint(seconds, value, way);
        return null;
    }

    private static SettingFault Fault(string code, JToken at, int place, string words) => new(
        code, at, string.Create(
            CultureInfo.InvariantCulture, $"has a curve whose point {place + 1} {words}"));

    private static double? Number(JToken token) => (token as JValue)?.Value switch
    {
        long whole => whole,
        double number when double.IsFinite(number) => number,
        _ => null,
    };
}
