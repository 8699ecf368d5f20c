namespace GanGraph.Editor.Running;

/// <summary>Holds the status of every node and tells of changes, ten times a second at most.
/// </summary>
internal sealed class StatusBoard : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, NodeStatus> _now = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NodeStatus> _told = new(StringComparer.Ordinal);
    private readonly Action<IReadOnlyDictionary<string, NodeStatus?>> _tell;
    private readonly Pulse _pulse;

    /// <summary>Makes an empty board.</summary>
    /// <param name="tell">Gets what has changed since it was told last; null for nodes that are
    /// gone.</param>
    public StatusBoard(Action<IReadOnlyDictionary<string, NodeStatus?>> tell)
    {
        _tell = tell;
        _pulse = new Pulse(Pause, Tell);
    }

    /// <summary>All of them now.</summary>
    public IReadOnlyDictionary<string, NodeStatus> All
    {
        get
        {
            lock (_lock)
            {
                return new Dictionary<string, NodeStatus>(_now, StringComparer.Ordinal);
            }
        }
    }

    /// <summary>Sets the status of one node.</summary>
    public void Set(string node, NodeStatus status)
    {
        lock (_lock)
        {
            _now[node] = status;
        }

        _pulse.Ask();
    }

    /// <summary>Sets all of them; nodes that are not named are gone.</summary>
    public void SetAll(IReadOnlyDictionary<string, NodeStatus> all)
    {
        lock (_lock)
        {
            foreach (string gone in _now.Keys.Where(node => !all.ContainsKey(node)).ToList())
            {
                _now.Remove(gone);
            }

            foreach ((string node, NodeStatus status) in all)
            {
                _now[node] = status;
            }
        }

        _pulse.Ask();
    }

    /// <inheritdoc/>
    public void Dispose() => _pulse.Dispose();

    private void Tell()
    {
        Dictionary<string, NodeStatus?> changed = new(StringComparer.Ordinal);
        lock (_lock)
        {
            foreach ((string node, NodeStatus status) in _now)
            {
                if (!status.Equals(_told.GetValueOrDefault(node)))
                {
                    changed[node] = _told[node] = status;
                }
            }

            foreach (string gone in _told.Keys.Where(node => !_now.ContainsKey(node)).ToList())
            {
                changed[gone] = null;
                _told.Remove(gone);
            }
        }

        if (changed.Count > 0)
        {
            _tell(changed);
        }
    }
}
