namespace GanGraph.Torch;

/// <summary>Random numbers that equal those of numpy's RandomState, so that a seed shows the
/// same picture everywhere.</summary>
/// <remarks>Mersenne Twister MT19937 (Matsumoto and Nishimura 1998), 53-bit doubles, and the
/// polar method for normal numbers, which come in pairs.</remarks>
public sealed class RandomState
{
    private readonly MersenneTwister _twister;
    private double? _spare;

    /// <summary>Starts the stream of a seed.</summary>
    /// <param name="seed">Any 32-bit number.</param>
    public RandomState(uint seed) => _twister = new MersenneTwister(seed);

    private RandomState(MersenneTwister twister, double? spare)
    {
        _twister = twister;
        _spare = spare;
    }

    /// <summary>The stream as it stands, to go on from later.</summary>
    public RandomStateSnapshot Save() => new(_twister.Words(), _twister.Position, _spare);

    /// <summary>Goes on from where <see cref="Save"/> was called.</summary>
    /// <exception cref="ArgumentException">The snapshot does not hold 624 words.</exception>
    public static RandomState Restore(RandomStateSnapshot snapshot) =>
        new(new MersenneTwister(snapshot.Words, snapshot.Position), snapshot.Spare);

    /// <summary>A number from 0 up to, but not including, 1, in steps of 2^-53.</summary>
    public double NextDouble()
    {
        uint high = _twister.Next() >> 5;
        uint low = _twister.Next() >> 6;
        return ((high * 67108864.0) + low) / 9007199254740992.0;
    }

    /// <summary>A number of the normal distribution with mean 0 and deviation 1.</summary>
    public double NextNormal()
    {
        if (_spare is { } kept)
        {
            _spare = null;
            return kept;
        }

        double x1;
        double x2;
        double square;
        do
        {
            x1 = (2.0 * NextDouble()) - 1.0;
            x2 = (2.0 * NextDouble()) - 1.0;
            square = (x1 * x1) + (x2 * x2);
        }
        while (square is >= 1.0 or 0.0);

        double factor = Math.Sqrt(-2.0 * Math.Log(square) / square);
        _spare = factor * x1;
        return factor * x2;
    }

    /// <summary>Like numpy's randint(low, high) of 64-bit integers.</summary>
    /// <param name="low">The smallest number.</param>
    /// <param name="high">One above the largest number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no number in between.</exception>
    public long NextInteger(long low, long high)
    {
        if (low >= high)
        {
            throw new ArgumentOutOfRangeException(
                nameof(high), high, $"RandomState.NextInteger needs more than {low}.");
        }

        return low + (long)Below((ulong)(high - 1 - low));
    }

    /// <summary>Like numpy's randn(count).</summary>
    public double[] Normal(int count) => Many(count, NextNormal);

    /// <summary>Like numpy's random_sample(count).</summary>
    public double[] Uniform(int count) => Many(count, NextDouble);

    /// <summary>Like numpy's permutation(count).</summary>
    public int[] Permutation(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        Shuffle<int>(order);
        return order;
    }

    /// <summary>Like numpy's shuffle of a list or of the first axis of an array.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int other = (int)Below((ulong)i);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private static double[] Many(int count, Func<double> next)
    {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++)
        {
            numbers[i] = next();
        }

        return numbers;
    }

    /// <summary>A number from 0 to <paramref name="largest"/>: bits are masked, and drawn again
    /// when they are above it.</summary>
    private ulong Below(ulong largest)
    {
        if (largest == 0)
        {
            return 0;
        }

        ulong mask = ulong.MaxValue >> System.Numerics.BitOperations.LeadingZeroCount(largest);
        ulong drawn;
        do
        {
            drawn = largest <= uint.MaxValue
                ? _twister.Next() & mask
                : (((ulong)_twister.Next() << 32) | _twister.Next()) & mask;
        }
        while (drawn > largest);

        return drawn;
    }
}
