namespace GanGraph.Learning.Latents;

/// <summary>Which place of a path each frame of a walk shows.</summary>
/// <param name="Keys">Keys on the path; at least 1.</param>
/// <param name="FramesPerKey">Frames from one key to the next; at least 1.</param>
/// <param name="HoldFrames">Frames that each key stands still before the walk goes on, on top
/// of <paramref name="FramesPerKey"/>.</param>
/// <param name="Loop">Whether the walk returns to the first key. The last frame is then the one
/// before the first, so that the film repeats without a stop.</param>
/// <param name="InclusiveEnds">Whether each way includes both of its keys, so that every key is
/// shown twice in a row.</param>
public sealed record WalkTiming(
    int Keys, int FramesPerKey, int HoldFrames = 0, bool Loop = true, bool InclusiveEnds = false)
{
    private readonly long[] _starts = [];

    /// <summary>Frames of each way, where they differ; null when each has
    /// <see cref="FramesPerKey"/>.</summary>
    public IReadOnlyList<int>? FramesOfWays
    {
        get;
        init
        {
            field = value;
            _starts = new long[(value?.Count ?? -1) + 1];
            for (int way = 0; way < _starts.Length - 1; way++)
            {
                _starts[way + 1] = _starts[way] + value![way] + HoldFrames;
            }
        }
    }

    /// <summary>Frames in the walk: for a closed one, keys times frames for each key.</summary>
    public long Length
    {
        get
        {
            long frames = FramesOfWays is null ? (long)Ways * Step : _starts[^1];
            return Loop ? frames : frames + HoldFrames + (InclusiveEnds && Keys > 1 ? 0 : 1);
        }
    }

    /// <summary>Ways from one key to the next.</summary>
    public int Ways => Loop ? Keys : Keys - 1;

    private int Step => FramesPerKey + HoldFrames;

    /// <summary>The place that a frame shows, before easing.</summary>
    /// <param name="frame">Number of the frame, from 0 to <see cref="Length"/> - 1.</param>
    public PathPlace At(long frame)
    {
        int key = FramesOfWays is null ? (int)(frame / Step) : WayAt(frame);
        long since = frame - (FramesOfWays is null ? (long)key * Step : _starts[key]) - HoldFrames;
        if (key >= Ways)
        {
            return Ways == 0 ? new PathPlace(0, 0) : new PathPlace(Ways - 1, 1);
        }

        if (since <= 0)
        {
            return new PathPlace(key, 0);
        }

        int frames = FramesOfWays?[key] ?? FramesPerKey;
        int whole = InclusiveEnds ? Math.Max(1, frames - 1) : frames;
        return new PathPlace(key, (double)since / whole);
    }

    private int WayAt(long frame)
    {
        int found = Array.BinarySearch(_starts, frame);
        return found >= 0 ? found : ~found - 1;
    }
}
