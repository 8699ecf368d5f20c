namespace GanGraph.Cli.Verifying;

/// <summary>Whether the frames of a film lie where those beside theirs should be: what tells a
/// film that is one frame late, however near its frames are to each other.</summary>
/// <remarks>With own and other the mean squares of film frame minus frame i and minus frame
/// i + 1, and motion that between the two, the film lies at 0.5 + (own - other) / (2 motion) on
/// the way from i to i + 1, whatever noise an encoder adds: at 0 when nothing is wrong, at 1 when
/// it is one frame ahead. Where the motion is less than 0.15 times what the encoder loses this
/// says nothing, because encoders leave such motion out for some frames (H.265 at quality 51
/// was found at 3 where nothing was wrong); where it is more, whole films of H.264, VP9 and AV1
/// were found at 0.36 at most.</remarks>
internal sealed class Neighbours
{
    private const double Place = 0.75;
    private const double LeastMotion = 0.15;

    private readonly Dictionary<int, (double Own, double Other, double Motion, int Count)> _sums =
        new() { [-1] = default, [1] = default };

    /// <summary>The frames that a frame is compared with: itself and those beside it.</summary>
    public static IEnumerable<long> Of(long frame, long length) =>
        new[] { frame - 1, frame, frame + 1 }.Where(n => n >= 0 && n < length);

    /// <summary>Adds a frame of the film that could have been the one beside it.</summary>
    /// <param name="side">-1 for the frame before, 1 for the one after.</param>
    /// <param name="own">How far the frame is from that of the graph.</param>
    /// <param name="other">How far it is from the one beside.</param>
    /// <param name="motion">How far these two are from each other.</param>
    public void Add(int side, double own, double other, double motion)
    {
        (double owns, double others, double motions, int count) = _sums[side];
        _sums[side] = (owns + own, others + other, motions + motion, count + 1);
    }

    /// <summary>Whether there is motion enough to tell.</summary>
    /// <param name="noise">Mean square of what the encoder itself loses.</param>
    public bool CanTell(double noise) => _sums.Values.All(side => HasMotion(side, noise));

    /// <summary>Whether the film is one frame early or late.</summary>
    /// <param name="noise">Mean square of what the encoder itself loses.</param>
    public bool AreShifted(double noise) => _sums.Values.Any(side => HasMotion(side, noise)
        && 0.5 + ((side.Own - side.Other) / (2 * side.Motion)) > Place);

    private static bool HasMotion(
        (double Own, double Other, double Motion, int Count) side, double noise) =>
        side.Motion > 0 && side.Motion >= LeastMotion * noise * side.Count;
}
