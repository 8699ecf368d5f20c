namespace GanGraph.Engine;

/// <summary>How many frames are wired to the stream inputs of a node.</summary>
/// <param name="lengths">Frames for each connected stream input, by port name.</param>
/// <param name="whole">Names of those among them that are taken whole; null for none.</param>
public sealed class StreamLengths(
    IReadOnlyDictionary<string, long> lengths, IReadOnlySet<string>? whole = null)
{
    /// <summary>A stream without an end, such as a still picture that is held.</summary>
    public const long Endless = long.MaxValue;

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
