using System.Globalization;
using GanGraph.Cli.Showing;
using GanGraph.Engine.Caching.Keeping;
using Newtonsoft.Json.Linq;

namespace GanGraph.Cli.Caching;

/// <summary>The cache for programs.</summary>
internal static class CacheJson
{
    /// <summary>Writes the list of a cache: a line for each entry, and one with the sums.
    /// </summary>
    /// <param name="cache">The cache.</param>
    /// <param name="all">Everything in it.</param>
    /// <param name="shown">What the list shows.</param>
    public static void Write(
        CacheFolder cache, IReadOnlyList<CacheEntry> all, IReadOnlyList<CacheEntry> shown)
    {
        foreach (CacheEntry entry in shown)
        {
            Write("cache.entry", entry);
        }

        JsonLine.Write(
            "cache.total",
            ("folder", cache.Path),
            ("bytes", all.Sum(entry => entry.Bytes)),
            ("trainings", all.Where(e => e.Kind == CacheEntryKind.Training).Sum(e => e.Bytes)),
            ("evictable", all.Where(e => e.CanBeEvicted).Sum(e => e.Bytes)),
            ("budget", CacheSize.Everywhere),
            ("others", new JArray(cache.Strangers())));
    }

    /// <summary>Writes a line on an entry.</summary>
    /// <param name="type">What is said of it.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="why">Why it is so; null to leave it out.</param>
    public static void Write(string type, CacheEntry entry, string? why = null) => JsonLine.Write(
        type,
        ("name", entry.Name),
        ("state", CacheText.StateName(entry)),
        ("training", entry.Kind == CacheEntryKind.Training),
        ("bytes", entry.Bytes),
        ("seconds", entry.Seconds),
        ("lastUsed", entry.LastUsed.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
        ("nodeType", entry.Type),
        ("key", entry.Key),
        ("node", entry.Node.Length == 0 ? null : entry.Node),
        ("graph", entry.Graph.Length == 0 ? null : entry.Graph),
        ("title", entry.Title.Length == 0 ? null : entry.Title),
        ("why", why));
}
