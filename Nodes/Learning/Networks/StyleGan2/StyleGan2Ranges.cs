namespace GanGraph.Learning.Networks.StyleGan2;

/// <summary>What numbers of a network may be: a file may promise anything.</summary>
internal static class StyleGan2Ranges
{
    private const int LargestResolution = 4096;
    private const int MostTaps = 64;

    /// <summary>Sides of the blocks in pixels: 4, 8 ... resolution.</summary>
    public static IEnumerable<int> Sides(int resolution)
    {
        for (int side = 4; side <= resolution; side *= 2)
        {
            yield return side;
        }
    }

    /// <summary>Says that a number lies outside its range.</summary>
    public static IEnumerable<string> Of(string name, double value, double least, double most)
    {
        if (!(value >= least && value <= most))
        {
            yield return FormattableString.Invariant(
                $"{name} is {value}. Choose a value from {least} to {most}.");
        }
    }

    /// <summary>Says what is wrong with a filter.</summary>
    public static IEnumerable<string> OfFilter(IReadOnlyList<double> taps)
    {
        double sum = taps.Sum();
        if (taps.Count is < 1 or > MostTaps || !double.IsFinite(sum) || sum == 0)
        {
            yield return FormattableString.Invariant(
                $"ResampleFilter has {taps.Count} taps of the sum {sum}. Choose 1 to {MostTaps} ")
                + "taps whose sum is not 0.";
        }
    }

    /// <summary>Says what is wrong with pictures and channels.</summary>
    public static IEnumerable<string> OfPictures(
        int resolution, int channels, int channelBase, int channelMax)
    {
        if (resolution is < 4 or > LargestResolution || !int.IsPow2(resolution))
        {
            yield return $"Resolution is {resolution}. Choose a power of 2 from 4 to "
                + $"{LargestResolution}.";
        }

        foreach (string problem in Of("Channels", channels, 1, 16)
            .Concat(Of("ChannelBase", channelBase, Math.Max(1, resolution), 1 << 22))
            .Concat(Of("ChannelMax", channelMax, 1, 8192)))
        {
            yield return problem;
        }
    }
}
