using GanGraph.Engine.Caching;
using GanGraph.Engine.Caching.Keeping;

namespace GanGraph.Engine.Running;

/// <summary>Keeps the cache within its budget while a graph runs, and what the run uses out of
/// the reach of everybody who does the same.</summary>
/// <param name="cache">What is kept between runs.</param>
/// <param name="options">How the graph is to be run.</param>
/// <param name="say">Told of what was removed.</param>
internal sealed class CacheKeeper(Cache cache, RunOptions options, Action<string> say)
{
    private readonly CacheFolder _folder = new(options.CacheFolder);
    private readonly HashSet<string> _used = [];
    private readonly Dictionary<string, UseMark> _marks = [];
    private readonly Lock _lock = new();

    /// <summary>Names folders that belong to the graph that runs: they stay, even those that it
    /// does not open.</summary>
    public void Protect(IEnumerable<string> names) => _used.UnionWith(names);

    /// <summary>Keeps every process from removing a folder until <see cref="LetGo"/>.</summary>
    public void Mark(string name, CancellationToken cancel)
    {
        lock (_lock)
        {
            if (!_marks.ContainsKey(name))
            {
                _marks.Add(name, UseMark.Set(cache.Locks, name, cancel));
            }
        }
    }

    /// <summary>Lets go of everything marked.</summary>
    public void LetGo()
    {
        lock (_lock)
        {
            foreach (UseMark mark in _marks.Values)
            {
                mark.Dispose();
            }

            _marks.Clear();
        }
    }

    /// <summary>Makes room, unless another run is at it.</summary>
    public void MakeRoom() => Tidy(() => Fit());

    /// <summary>Notes when everything was last used, makes room, sweeps, and says when the
    /// budget cannot be met.</summary>
    public void Close() => Tidy(() =>
    {
        foreach (string name in _used)
        {
            ArtifactAccount.Touch(cache.Artifacts.PathOf(name));
        }

        _folder.Sweep();
        List<CacheEntry> entries = Fit();
        long total = entries.Sum(entry => entry.Bytes);
        if (total > options.CacheBytes)
        {
            say(TooSmall(options.CacheBytes.Value, total, entries));
        }
    });

    private List<CacheEntry> Fit()
    {
        HashSet<CacheEntry> gone = [];
        List<CacheEntry> entries = [.. _folder.Entries()
            .Select(entry => entry with { IsInUse = entry.IsInUse || IsOurs(entry) })];
        foreach (CacheEntry empty in entries.Where(entry => entry.IsEmpty && !entry.IsDamaged))
        {
            if (_folder.TryRemove(empty, out _))
            {
                gone.Add(empty);
            }
        }

        entries.RemoveAll(gone.Contains);
        if (options.CacheBytes is long budget)
        {
            IReadOnlyList<CacheEntry> evicted = Eviction.Fit(
                entries, budget, entry => _folder.TryRemove(entry, out _));
            gone.UnionWith(evicted);
            if (evicted.Count > 0)
            {
                say(MadeRoom(budget, evicted));
            }
        }

        entries.RemoveAll(gone.Contains);
        return entries;
    }

    private bool IsOurs(CacheEntry entry) => _used.Contains(entry.Name);

    private void Tidy(Action work)
    {
        if (!Directory.Exists(options.CacheFolder))
        {
            return;
        }

        try
        {
            using ArtifactLock? turn = ArtifactLock.TryTake(cache.Locks, "keeping");
            if (turn is not null)
            {
                work();
            }
        }
        catch (Exception e) when (e is UnauthorizedAccessException or GraphException)
        {
            return; // a cache that only may be read is kept by those who may write it
        }
        catch (IOException e)
        {
            say($"The cache could not be tidied: {e.Message}");
        }
    }

    private static string MadeRoom(long budget, IReadOnlyList<CacheEntry> evicted) =>
        $"The cache is full ({ByteSize.Text(budget)}); removed "
        + string.Join(", ", evicted.Select(e => $"{e.Name} ({e.MadeBy}, {ByteSize.Text(e.Bytes)})"))
        + ". A run that needs it makes it again.";

    private static string TooSmall(long budget, long total, IReadOnlyList<CacheEntry> entries)
    {
        long dear = entries.Where(e => e.Kind != CacheEntryKind.Remakeable).Sum(e => e.Bytes);
        return $"The cache holds {ByteSize.Text(total)} and may hold {ByteSize.Text(budget)}: "
            + $"{ByteSize.Text(dear)} in trainings, {ByteSize.Text(total - dear)} in use. Raise "
            + "--cache-size, or look with gangraph cache which trainings can go.";
    }
}
