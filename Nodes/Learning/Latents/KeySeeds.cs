namespace GanGraph.Learning.Latents;

/// <summary>Which seeds a walk passes through.</summary>
public static class KeySeeds
{
    /// <summary>The seeds of a walk, in the order of the walk.</summary>
    /// <param name="seeds">Seeds as listed.</param>
    /// <param name="order">Positions in the list, from 1; empty for the order of the list.</param>
    /// <param name="locked">Positions in the list, from 1, that rerolling leaves alone.</param>
    /// <param name="reroll">0 for the seeds as listed; any other number gives every key that is
    /// not locked another seed, always the same for the same number.</param>
    public static uint[] Choose(
        IReadOnlyList<long> seeds,
        IReadOnlyList<int> order,
        IReadOnlyCollection<int> locked,
        int reroll)
    {
        uint[] listed = [.. seeds.Select((seed, place) =>
            reroll == 0 || locked.Contains(place + 1) ? (uint)seed : Other(seed, reroll))];
        return order.Count == 0 ? listed : [.. order.Select(position => listed[position - 1])];
    }

    /// <summary>A seed far from the one given, by the finaliser of SplitMix64.</summary>
    /// <remarks>Steele, Lea and Flood 2014, Fast splittable pseudorandom number generators.
    /// </remarks>
    private static uint Other(long seed, int reroll)
    {
        ulong mixed = ((ulong)seed << 32) ^ (uint)reroll;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (uint)(mixed ^ (mixed >> 31));
    }
}
