using System.Globalization;
using GanGraph.Cli.Showing;
using GanGraph.Engine.Caching.Keeping;

namespace GanGraph.Cli.Caching;

/// <summary>What is in the cache, in words.</summary>
internal static class CacheText
{
    /// <summary>What an entry is, such as <c>training, in use</c>.</summary>
    public static string State(CacheEntry entry)
    {
        List<string> words =
        [
            entry.Kind switch
            {
                CacheEntryKind.Training => "training",
                CacheEntryKind.Remakeable when entry.IsSetAside => "of no use",
                CacheEntryKind.Remakeable => "can be made again",
                _ => "of another version, kept",
            },
        ];
        if (entry.IsSetAside)
        {
            words.Add("set aside");
        }

        if (entry.IsDamaged)
        {
            words.Add("damaged");
        }

        if (entry.IsInUse)
        {
            words.Add("in use");
        }

        return string.Join(", ", words);
    }

    /// <summary>What an entry is, in one word for programs.</summary>
    public static string StateName(CacheEntry entry) => entry switch
    {
        { IsInUse: true } => "inUse",
        { IsDamaged: true } => "damaged",
        { IsSetAside: true } => "setAside",
        _ => Words.Name(entry.Kind),
    };

    /// <summary>What went into an entry.</summary>
    public static string Cost(CacheEntry entry) =>
        entry.Seconds is double seconds ? Words.Time(seconds) : "unknown";

    /// <summary>When an entry was last used, seen from now.</summary>
    public static string Ago(DateTime used, DateTime now) => (now - used) switch
    {
        { TotalMinutes: < 1 } => "just now",
        { TotalHours: < 1 } time => Number($"{(int)time.TotalMinutes} min ago"),
        { TotalDays: < 1 } time => Number($"{(int)time.TotalHours} h ago"),
        { TotalDays: < 2 } => "1 day ago",
        { TotalDays: < 60 } time => Number($"{(int)time.TotalDays} days ago"),
        _ => Number($"{used:yyyy-MM-dd}"),
    };

    /// <summary>Says that nothing in a cache has a name.</summary>
    public static string NoSuch(string name, CacheFolder cache) =>
        $"there is no {name} in {Words.Place(cache.Path)}. gangraph cache lists what is there.";

    /// <summary>The limit of a cache.</summary>
    public static string Budget(long? bytes) =>
        bytes is long limit ? $"it may hold {Words.Size(limit)}" : "it may hold anything";

    private static string Number(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
