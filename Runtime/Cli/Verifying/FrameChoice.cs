namespace GanGraph.Cli.Verifying;

/// <summary>Chooses the frames to compare: the ends, where a loop closes; both sides of the first
/// seam between segments; and others evenly spread. The same ones each time.</summary>
internal static class FrameChoice
{
    private const int Segment = 240;

    /// <summary>Numbers of frames from 0, rising.</summary>
    /// <param name="length">How many there are.</param>
    /// <param name="count">How many to choose; null for all.</param>
    public static IReadOnlyList<long> Of(long length, int? count)
    {
        if (count is null || count >= length)
        {
            return [.. Enumerable.Range(0, (int)length)];
        }

        SortedSet<long> chosen = [];
        long[] first = [0, length - 1, Segment - 1, Segment, 1, length - 2];
        foreach (long frame in first.Where(f => f >= 0 && f < length).Take(count.Value))
        {
            chosen.Add(frame);
        }

        // Halves of halves until there are enough: each further frame lies far from the others.
        for (long parts = 2; chosen.Count < count; parts *= 2)
        {
            for (long part = 1; part < parts && chosen.Count < count; part += 2)
            {
                chosen.Add((length - 1) * part / parts);
            }
        }

        return [.. chosen];
    }
}
