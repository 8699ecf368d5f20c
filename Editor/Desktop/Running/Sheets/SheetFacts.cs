using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Running.Sheets;

/// <summary>How a preview is divided into tiles, and what they show.</summary>
/// <param name="Columns">Tiles in a row.</param>
/// <param name="Rows">Rows of tiles.</param>
/// <param name="Frames">The frame of its stream that each tile shows, from 0.</param>
public sealed record SheetFacts(int Columns, int Rows, IReadOnlyList<long> Frames)
{
    /// <summary>How many tiles there are.</summary>
    public int Count => Frames.Count;

    /// <summary>Whether the tiles are frames of a stream.</summary>
    public bool HasFrames { get; init; }

    /// <summary>Frames of the stream.</summary>
    public long Length { get; init; }

    /// <summary>The seeds that the tiles were drawn from; empty when they are frames.</summary>
    public IReadOnlyList<long> Seeds { get; init; } = [];

    /// <summary>Reads the facts of a preview; null when it is one picture.</summary>
    public static SheetFacts? Of(JObject? facts)
    {
        if (facts?["tiles"] is not JObject tiles || Number(tiles["columns"]) is not > 0
            || Number(tiles["rows"]) is not > 0 || Number(tiles["count"]) is not > 0)
        {
            return null;
        }

        int count = (int)Number(tiles["count"])!.Value;
        long[] frames = Numbers(facts["frames"]);
        return new SheetFacts(
            (int)Number(tiles["columns"])!.Value, (int)Number(tiles["rows"])!.Value,
            frames.Length == count ? frames : [.. Enumerable.Range(0, count).Select(i => (long)i)])
        {
            HasFrames = frames.Length == count,
            Length = Number(facts["length"]) ?? Number(facts["count"]) ?? count,
            Seeds = Numbers(facts["seeds"]),
        };
    }

    private static long[] Numbers(JToken? token) =>
        [.. (token as JArray ?? []).Select(Number).OfType<long>()];

    // Facts may still be as the viewer has made them, with whole numbers of any kind.
    private static long? Number(JToken? token) =>
        token is JValue { Type: JTokenType.Integer } value ? value.ToObject<long>() : null;
}
