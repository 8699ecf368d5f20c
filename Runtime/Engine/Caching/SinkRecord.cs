namespace GanGraph.Engine.Caching;

/// <summary>What a sink has finished.</summary>
internal sealed record SinkRecord
{
    /// <summary>Full key of the sink.</summary>
    public required string Key { get; init; }

    /// <summary>Name of the sink in its graph.</summary>
    public required string Node { get; init; }

    /// <summary>First frame taken.</summary>
    public required long First { get; init; }

    /// <summary>Number of the frame after the last one taken.</summary>
    public required long End { get; init; }

    /// <summary>Whether <see cref="End"/> is where the stream ends.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Full path of the output folder; null in records that do not say.</summary>
    public string? OutFolder { get; init; }

    /// <summary>What the sink named as its results, the main one first; a folder stays one
    /// entry here.</summary>
    public required IReadOnlyList<string> Results { get; init; }

    /// <summary>Every file of the results.</summary>
    public required IReadOnlyList<MadeFile> Files { get; init; }

    /// <summary>What each node upstream and the sink were, by name in the graph; tells what has
    /// changed since.</summary>
    public required IReadOnlyDictionary<string, string> Parts { get; init; }

    /// <summary>Whether these are the frames that a run would ask for.</summary>
    /// <param name="first">First frame asked for.</param>
    /// <param name="end">Number of the frame after the last one; null for the end.</param>
    public bool Holds(long first, long? end) =>
        First == first && (end == End || (IsWhole && (end is null || end > End)));
}
