using GanGraph.Media.Comparing;

namespace GanGraph.Cli.Verifying;

/// <summary>Compares the opening of a film with what its encoder makes of the same frames, and of
/// those one frame earlier or later. An encoder does the same to the same frames, so its losses
/// fall out, and a shift shows that is far smaller than they are.</summary>
internal sealed class Opening
{
    // What encoders look ahead, and how much memory the frames may take.
    private const int Longest = 80;
    private const long Bytes = 256_000_000;
    private const int Compared = 16;

    /// <summary>How many frames to render, one more than are encoded; fewer than 4 tell nothing.
    /// </summary>
    /// <param name="length">Frames that film and graph both have.</param>
    /// <param name="frameBytes">Bytes of one.</param>
    public static int FramesOf(long length, long frameBytes) =>
        (int)Math.Min(length, Math.Min(Longest, Bytes / frameBytes) + 1);

    /// <summary>Whether the film begins one frame early or late.</summary>
    /// <param name="read">Reads the first frames of the film; told how many.</param>
    /// <param name="encode">Encodes frames as the graph does.</param>
    /// <param name="frames">The first frames of the graph.</param>
    public static bool IsShifted(
        Func<int, IReadOnlyList<FrameSamples>> read,
        Func<IReadOnlyList<byte[]>, IReadOnlyList<FrameSamples>> encode,
        IReadOnlyList<byte[]> frames)
    {
        if (frames.Count < 4)
        {
            return false;
        }

        int count = frames.Count - 1;
        IReadOnlyList<FrameSamples> film = read(Math.Min(count, Compared));
        double own = Distance(film, encode([.. frames.Take(count)]));
        double early = Distance(film, encode([.. frames.Skip(1)]));
        double late = Distance(film, encode([frames[0], .. frames.Take(count - 1)]));
        return Math.Min(early, late) < own / 2;
    }

    private static double Distance(
        IReadOnlyList<FrameSamples> film, IReadOnlyList<FrameSamples> other) =>
        film.Zip(other, (a, b) => a.From(b).MeanSquare).Sum();
}
