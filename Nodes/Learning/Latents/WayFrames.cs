namespace GanGraph.Learning.Latents;

/// <summary>Shares frames out among ways of different lengths.</summary>
public static class WayFrames
{
    /// <summary>For each way as many frames as its part of the whole length, at least 1; those
    /// that are cut off most by rounding get what is left.</summary>
    /// <param name="lengths">Length of each way, from 0 on.</param>
    /// <param name="total">Frames of all together; at least as many as ways.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<double> lengths, int total)
    {
        double sum = lengths.Sum();
        int spare = total - lengths.Count; // each has one in any case
        double[] wanted = [.. lengths.Select(length =>
            spare * (sum > 0 ? length / sum : 1.0 / lengths.Count))];
        int[] frames = [.. wanted.Select(share => 1 + (int)share)];
        foreach (int way in Enumerable.Range(0, frames.Length)
            .OrderByDescending(way => wanted[way] - (int)wanted[way])
            .Take(total - frames.Sum()).ToList())
        {
            frames[way]++;
        }

        return frames;
    }
}
