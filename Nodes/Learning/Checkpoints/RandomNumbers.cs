using GanGraph.Torch;

namespace GanGraph.Learning.Checkpoints;

/// <summary>Carries a source of random numbers through a file.</summary>
internal static class RandomNumbers
{
    private const int Words = 624;

    /// <summary>624 words, the position, whether a number is spare, and its bits.</summary>
    public static long[] Pack(RandomState random)
    {
        RandomStateSnapshot state = random.Save();
        return
        [
            .. state.Words.Select(word => (long)word),
            state.Position,
            state.Spare is null ? 0 : 1,
            BitConverter.DoubleToInt64Bits(state.Spare ?? 0),
        ];
    }

    /// <summary>The source that was packed.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static RandomState Unpack(long[] packed)
    {
        if (packed.Length != Words + 3 || packed[Words] is < 0 or > Words
            || packed.Take(Words).Any(word => word is < 0 or > uint.MaxValue))
        {
            throw new ArgumentException("The random numbers are broken.", nameof(packed));
        }

        return RandomState.Restore(new RandomStateSnapshot(
            [.. packed.Take(Words).Select(word => (uint)word)],
            (int)packed[Words],
            packed[Words + 1] == 0 ? null : BitConverter.Int64BitsToDouble(packed[Words + 2])));
    }
}
