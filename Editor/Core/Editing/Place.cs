using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing;

/// <summary>Where something stands on the canvas: its upper left corner.</summary>
/// <param name="X">To the right, in pixels at full size.</param>
/// <param name="Y">Down, in pixels at full size.</param>
public readonly record struct Place(long X, long Y)
{
    /// <summary>Farthest from the middle that anything may stand.</summary>
    public const long Farthest = 10_000_000;

    /// <summary>Moves it.</summary>
    public Place Plus(Place by) => new(X + by.X, Y + by.Y);

    /// <summary>The place as it stands in the file.</summary>
    internal JArray ToJson() => [new JValue(X), new JValue(Y)];

    /// <summary>Reads a place; null when it is none.</summary>
    internal static Place? Read(JToken? token) =>
        token is JArray { Count: 2 } pair && Whole(pair[0]) is long x && Whole(pair[1]) is long y
            ? new Place(x, y)
            : null;

    private static long? Whole(JToken token) => (token as JValue)?.Value switch
    {
        long whole when Math.Abs(whole) <= Farthest => whole,
        double number when Math.Abs(number) <= Farthest => (long)Math.Round(number),
        _ => null,
    };
}
