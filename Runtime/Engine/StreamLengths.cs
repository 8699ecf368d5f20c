namespace GanGraph.Engine;

/// <summary>How many frames are wired to the stream inputs of a node.</summary>
/// <param name="rate">Frames a second of everything in the graph.</param>
/// <param name="lengths">Frames for each connected stream input, by port name.</param>
/// <param name="whole">Names of those among them that are taken whole; null for none.</param>
public sealed class StreamLengths(
    FrameRate rate,
    IReadOnlyDictionary<string, long> lengths,
    IReadOnlySet<string>? whole = null)
{
    /// <summary>A stream without an end, such as a still picture that is held.</summary>
    public const long Endless = long.MaxValue;

    /// <summary>Frames a second of everything in the graph.</summary>
    public FrameRate Rate { get; } = rate;

    /// <summary>The length of the shortest connected stream that is taken span by span;
    /// <see cref="Endless"/> when none is connected.</summary>
    public long Shortest => lengths
        .Where(stream => whole is null || !whole.Contains(stream.Key))
        .Select(stream => stream.Value)
        .DefaultIfEmpty(Endless)
        .Min();

    /// <summary>The length of what is wired to <paramref name="input"/>;
    /// <see cref="Endless"/> when nothing is.</summary>
    public long Of(Input input) =>
        lengths.TryGetValue(input.Name, out long length) ? length : Endless;
}
