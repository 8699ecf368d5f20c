namespace GanGraph.Editor.Editing.Disk;

/// <summary>Looks at a file now and then and tells when it is no longer what it was. Only a file
/// whose size or time has changed is read.</summary>
internal sealed class DiskWatch : IDisposable
{
    private readonly string _path;
    private readonly Func<DiskState> _look;
    private readonly Action<DiskState> _tell;
    private readonly Lock _lock = new();
    private readonly Timer _timer;
    private (DateTime, long) _stamp;
    private DiskState _told;

    /// <summary>Begins to look.</summary>
    /// <param name="path">The file.</param>
    /// <param name="look">Compares its content.</param>
    /// <param name="tell">Told whenever the state is another one.</param>
    /// <param name="interval">How often to look.</param>
    public DiskWatch(
        string path, Func<DiskState> look, Action<DiskState> tell, TimeSpan interval)
    {
        _path = path;
        _look = look;
        _tell = tell;
        _timer = new Timer(_ => Look(), null, interval, interval);
    }

    /// <summary>Looks at the content the next time whatever the file's size and time say.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _stamp = default;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (!_lock.TryEnter())
        {
            return;
        }

        DiskState? told = null;
        try
        {
            told = LookClosely();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another program is writing it; the next look finds it whole.
            _stamp = default;
        }
        finally
        {
            _lock.Exit();
        }

        if (told is DiskState state)
        {
            _tell(state);
        }
    }

    /// <summary>The state to tell of; null when it is the one told before.</summary>
    private DiskState? LookClosely()
    {
        FileInfo file = new(_path);
        (DateTime, long) stamp = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
        if (stamp == _stamp && stamp != default)
        {
            return null;
        }

        DiskState state = _look();
        _stamp = stamp;
        if (state == _told)
        {
            return null;
        }

        _told = state;
        return state;
    }
}
