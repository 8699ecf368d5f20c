using GanGraph.Cli.Showing;
using GanGraph.Engine.Caching.Keeping;

namespace GanGraph.Cli.Caching;

/// <summary>What was removed from a cache and what stayed.</summary>
/// <param name="cache">The cache.</param>
/// <param name="all">Everything in it before.</param>
/// <param name="dry">Whether nothing is really removed.</param>
internal sealed class ClearedCache(CacheFolder cache, IReadOnlyList<CacheEntry> all, bool dry)
{
    private readonly List<CacheEntry> _gone = [];
    private readonly List<(CacheEntry Entry, string Why)> _kept = [];
    private readonly List<(CacheEntry Entry, string Why)> _faults = [];

    private long Freed => _gone.Sum(entry => entry.Bytes);

    private long Left => all.Sum(entry => entry.Bytes) - Freed;

    private ExitCode Code => _faults.Count == 0 ? ExitCode.Done : ExitCode.Failed;

    /// <summary>Removes an entry, or would.</summary>
    public void Remove(CacheEntry entry)
    {
        string why = "";
        if (dry || cache.TryRemove(entry, out why))
        {
            _gone.Add(entry);
        }
        else
        {
            Keep(entry, why, isFault: true);
        }
    }

    /// <summary>Leaves an entry where it is.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="why">The reason.</param>
    /// <param name="isFault">Whether the person wanted it gone.</param>
    public void Keep(CacheEntry entry, string why, bool isFault) =>
        (isFault ? _faults : _kept).Add((entry, why));

    /// <summary>Says it to a person.</summary>
    public ExitCode Write(TextWriter to)
    {
        Columns gone = new(indent: 2);
        _gone.ForEach(e => gone.Add(e.Name, e.MadeBy, Words.Size(e.Bytes)));
        Columns kept = new(indent: 2);
        _kept.ForEach(k =>
            kept.Add(k.Entry.Name, k.Entry.MadeBy, Words.Size(k.Entry.Bytes), k.Why));
        WriteList(dry ? "Would remove:" : "Removed:", gone, to);
        WriteList("Kept:", kept, to);
        string place = Words.Place(cache.Path);
        to.WriteLine(_gone.Count == 0 && _faults.Count == 0
            ? $"Nothing to remove in {place}."
            : $"{(dry ? "Would free" : "Freed")} {Words.Size(Freed)}; {Words.Size(Left)} "
                + $"{(dry ? "would be" : "are")} left in {place}.");
        foreach ((CacheEntry entry, string why) in _faults)
        {
            Console.Error.WriteLine(
                $"gangraph: {entry.Name} is still there: {why}. {Advice(entry)}");
        }

        return Code;
    }

    /// <summary>Says it to a program.</summary>
    public ExitCode WriteJson()
    {
        _gone.ForEach(entry => CacheJson.Write("cache.removed", entry));
        _kept.ForEach(kept => CacheJson.Write("cache.kept", kept.Entry, kept.Why));
        _faults.ForEach(fault => CacheJson.Write("cache.failed", fault.Entry, fault.Why));
        JsonLine.Write(
            "cache.total",
            ("folder", cache.Path), ("freed", Freed), ("bytes", Left), ("dryRun", dry));
        JsonLine.WriteResult(_faults.Count == 0
            ? new RunEnd(ExitCode.Done, null, null, 0, [])
            : new RunEnd(
                ExitCode.Failed,
                "cache.failed",
                string.Join(" ", _faults.Select(f => $"{f.Entry.Name} is still there: {f.Why}.")),
                0,
                []));
        return Code;
    }

    private static string Advice(CacheEntry entry) => entry.IsInUse
        ? "Wait until that run has ended."
        : "Look at the rights of the folder, or whether a run is under way.";

    private static void WriteList(string heading, Columns rows, TextWriter to)
    {
        if (!rows.IsEmpty)
        {
            to.WriteLine(heading);
            rows.Write(to);
        }
    }
}
