using System.Globalization;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Inspecting;

/// <summary>Numbers as people read and type them.</summary>
internal static class NumberWords
{
    /// <summary>A number in digits, the same in every country.</summary>
    public static string Of(double number) =>
        number.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>A value of any kind.</summary>
    public static string Of(JValue value) => value.Value switch
    {
        double number => Of(number),
        bool yes => yes ? "on" : "off",
        _ => Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>Reads a number, also one with a comma; null when it is none.</summary>
    public static double? Read(string text) => double.TryParse(
        text.Trim().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture,
        out double number) && double.IsFinite(number)
            ? number
            : null;
}
