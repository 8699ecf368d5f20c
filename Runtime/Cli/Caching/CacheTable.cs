using GanGraph.Cli.Showing;
using GanGraph.Engine.Caching.Keeping;

namespace GanGraph.Cli.Caching;

/// <summary>The list of a cache for a person.</summary>
internal static class CacheTable
{
    /// <summary>Writes it.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="all">Everything in it.</param>
    /// <param name="shown">What the list shows.</param>
    /// <param name="to">Takes the lines.</param>
    public static void Write(
        CacheFolder cache,
        IReadOnlyList<CacheEntry> all,
        IReadOnlyList<CacheEntry> shown,
        TextWriter to)
    {
        string place = Words.Place(cache.Path);
        if (shown.Count == 0)
        {
            to.WriteLine($"Nothing is kept in {place}. Name a graph, or a folder with --cache, to "
                + "look elsewhere.");
        }
        else
        {
            WriteRows(shown, to);
            to.WriteLine($"{place}: {Words.Size(all.Sum(e => e.Bytes))}, "
                + $"{CacheText.Budget(CacheSize.Everywhere)}.");
            to.WriteLine(string.Join(", ", Sums(all)) + ".");
        }

        if (cache.Strangers() is { Count: > 0 } strangers)
        {
            to.WriteLine($"Not of the cache and left alone: {string.Join(", ", strangers)}.");
        }
    }

    private static void WriteRows(IReadOnlyList<CacheEntry> shown, TextWriter to)
    {
        Columns table = new();
        table.Add("what", "made by", "size", "cost", "last used", "state");
        foreach (CacheEntry entry in shown)
        {
            table.Add(
                entry.Name,
                entry.MadeBy,
                Words.Size(entry.Bytes),
                CacheText.Cost(entry),
                CacheText.Ago(entry.LastUsed, DateTime.UtcNow),
                CacheText.State(entry));
        }

        table.Write(to);
    }

    private static IEnumerable<string> Sums(IReadOnlyList<CacheEntry> all) => all
        .GroupBy(entry => CacheText.StateName(entry) switch
        {
            "inUse" => "in use",
            "damaged" => "damaged",
            "setAside" => "set aside",
            "training" => "trainings",
            "remakeable" => "can be made again",
            _ => "of another version",
        })
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{group.Key} {Words.Size(group.Sum(entry => entry.Bytes))}");
}
