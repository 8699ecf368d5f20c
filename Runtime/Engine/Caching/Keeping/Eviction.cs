namespace GanGraph.Engine.Caching.Keeping;

/// <summary>Decides what leaves the cache when it holds more than it may.</summary>
/// <remarks>The fewest seconds of work per byte go first: the measure of Greedy-Dual-Size (Cao
/// and Irani 1997), without its ageing, so that the order is the one that a person reads off the
/// list. Of those that are equal the one unused for longest goes first. What was set aside is
/// worth nothing, because no run looks for it. Never leave: what a run uses, trainings, and what
/// does not say what it is. Things leave one by one until the rest fits.</remarks>
internal static class Eviction
{
    /// <summary>What may leave, the first to go first.</summary>
    public static IEnumerable<CacheEntry> Order(IEnumerable<CacheEntry> entries) => entries
        .Where(entry => entry.CanBeEvicted && entry.Bytes > 0)
        .OrderBy(entry => entry.SecondsPerByte)
        .ThenBy(entry => entry.LastUsed)
        .ThenBy(entry => entry.Name, StringComparer.Ordinal);

    /// <summary>Removes what has to leave until the rest fits, or nothing more may leave.
    /// </summary>
    /// <param name="entries">Everything that the cache holds.</param>
    /// <param name="budget">Bytes that it may hold.</param>
    /// <param name="remove">Removes one; false when it cannot, which leaves it where it is.
    /// </param>
    /// <returns>What was removed, in order.</returns>
    public static IReadOnlyList<CacheEntry> Fit(
        IReadOnlyCollection<CacheEntry> entries, long budget, Func<CacheEntry, bool> remove)
    {
        long total = entries.Sum(entry => entry.Bytes);
        List<CacheEntry> gone = [];
        foreach (CacheEntry entry in Order(entries))
        {
            if (total <= budget)
            {
                break;
            }

            if (remove(entry))
            {
                total -= entry.Bytes;
                gone.Add(entry);
            }
        }

        return gone;
    }
}
