using GanGraph.Media.Comparing;

namespace GanGraph.Cli.Verifying;

/// <summary>Finds out whether a film shows the frames of its graph earlier or later.</summary>
/// <param name="length">Frames that the graph makes.</param>
/// <param name="render">Renders frames by their numbers, rising.</param>
internal sealed class ShiftSearch(
    long length, Func<IReadOnlyList<long>, IReadOnlyList<FrameSamples>> render)
{
    private const int Farthest = 30;

    /// <summary>The frames of the film that are looked for.</summary>
    public static IReadOnlyList<long> Frames(long length) =>
        [.. new SortedSet<long>([length / 4, length / 2, 3 * length / 4])];

    /// <summary>How many frames later the graph shows what the film shows; 0 when every frame is
    /// at its place, or nowhere near.</summary>
    /// <param name="film">Frames of the film with their numbers.</param>
    /// <param name="byOne">Whether a shift by one frame is known to be one.</param>
    public long Find(IReadOnlyList<(long Frame, FrameSamples Samples)> film, bool byOne)
    {
        Dictionary<int, (double Sum, int Count)> sums = [];
        foreach ((long frame, FrameSamples samples) in film)
        {
            long first = Math.Max(0, frame - Farthest);
            long end = Math.Min(length, frame + Farthest + 1);
            long[] near = [.. Enumerable.Range(0, (int)(end - first)).Select(i => first + i)];
            foreach ((long other, FrameSamples anew) in near.Zip(render(near)))
            {
                int shift = (int)(other - frame);
                (double sum, int count) = sums.GetValueOrDefault(shift);
                sums[shift] = (sum + samples.From(anew).MeanSquare, count + 1);
            }
        }

        int best = sums.Where(s => s.Value.Count == film.Count)
            .OrderBy(s => s.Value.Sum).ThenBy(s => Math.Abs(s.Key))
            .Select(s => s.Key).FirstOrDefault();

        // Of other pictures one is always the least unlike: a shift has to be much nearer.
        return best != 0 && (byOne || sums[best].Sum < sums[0].Sum / 2) ? best : 0;
    }
}
