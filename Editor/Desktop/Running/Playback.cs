namespace GanGraph.Editor.Desktop.Running;

/// <summary>Keeps the time of a film that plays round and round: which frame is due. What comes
/// too late is left out, so that the film keeps its pace and stays with its sound.</summary>
/// <param name="rate">Frames a second.</param>
/// <param name="length">Frames of the film, at least 1.</param>
/// <param name="from">The frame it begins at.</param>
/// <param name="began">When it begins, on a clock that never goes back.</param>
public sealed class Playback(double rate, long length, long from, TimeSpan began)
{
    private const double Rounding = 1e-6;

    private long _rounds = -1;

    /// <summary>The frame that is due at a time.</summary>
    public long FrameAt(TimeSpan now) => (from + StepsAt(now)) % length;

    /// <summary>Whether the film has begun, or begun anew, since this was asked last.</summary>
    public bool HasBegun(TimeSpan now)
    {
        long rounds = (from + StepsAt(now)) / length;
        bool isOther = rounds != _rounds;
        _rounds = rounds;
        return isOther;
    }

    private long StepsAt(TimeSpan now) =>
        Math.Max(0, (long)Math.Floor(((now - began).TotalSeconds * rate) + Rounding));
}
