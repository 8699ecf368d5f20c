using System.Globalization;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents;

/// <summary>What holds for the whole graph.</summary>
/// <param name="json">The section <c>settings</c> of the file, or null.</param>
public sealed class GraphSettings(JObject? json)
{
    /// <summary>Largest width and height in pixels.</summary>
    public const int LargestSide = 32768;

    /// <summary>The keys that the format knows.</summary>
    public static IReadOnlyList<string> Names { get; } = ["seed", "fps", "width", "height"];

    /// <summary>The seed that nodes derive theirs from; 0 when the file says nothing.</summary>
    public long Seed => json?["seed"] is JValue { Value: long seed } ? seed : 0;

    /// <summary>Frames a second; 30 when the file says nothing.</summary>
    public FrameRate Rate =>
        json?["fps"] is JValue fps && TryReadRate(fps, out FrameRate rate) ? rate : new(30);

    /// <summary>Width of the pictures in pixels; 0 when left open.</summary>
    public int Width => Side("width");

    /// <summary>Height of the pictures in pixels; 0 when left open.</summary>
    public int Height => Side("height");

    /// <summary>What is wrong with the value of a key; null when nothing is.</summary>
    internal static string? Fault(string name, JToken value)
    {
        string found = $"settings.{name} is {Words.Value(value)}";
        return name switch
        {
            "seed" when value is not JValue { Value: long } =>
                $"{found}, not a whole number. Choose one such as 7.",
            "fps" when !TryReadRate(value, out _) =>
                $"{found}, not a frame rate. Choose one such as \"30\" or \"30000/1001\".",
            "width" or "height" when value is not JValue { Value: >= 0L and <= LargestSide } =>
                $"{found}. Choose a whole number from 0 (left open) to {LargestSide}.",
            _ => null,
        };
    }

    /// <summary>Reads a frame rate as it stands in the file.</summary>
    internal static bool TryReadRate(JToken value, out FrameRate rate)
    {
        rate = default;
        return value is JValue { Value: string or long or double } scalar
            && FrameRate.TryParse(
                Convert.ToString(scalar.Value, CultureInfo.InvariantCulture), out rate);
    }

    private int Side(string name) =>
        json?[name] is JValue { Value: long side and >= 0 and <= LargestSide } ? (int)side : 0;
}
