using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Editing.Checking;

/// <summary>Checks a graph soon after it has changed, on a thread of its own. Changes that come
/// while a check is under way are answered by one more check, never by a queue of them.</summary>
/// <param name="check">Checks the graph as it is then.</param>
/// <param name="tell">Told of the problems whenever they are others than before.</param>
internal sealed class ProblemWatch(
    Func<IReadOnlyList<Problem>> check, Action<IReadOnlyList<Problem>> tell) : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(50);
    private readonly Lock _lock = new();
    private Task? _running;
    private bool _isDue;
    private bool _isClosed;
    private IReadOnlyList<Problem>? _problems;

    /// <summary>What the last check found.</summary>
    public IReadOnlyList<Problem> Problems => _problems ?? [];

    /// <summary>Says that the graph has changed.</summary>
    public void Touch()
    {
        lock (_lock)
        {
            _isDue = true;
            if (!_isClosed)
            {
                _running ??= Task.Run(Work);
            }
        }
    }

    /// <summary>Ends when no check is due or under way.</summary>
    public async Task Settled()
    {
        while (Running() is Task running)
        {
            await running.ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _isClosed = true;
        }
    }

    private Task? Running()
    {
        lock (_lock)
        {
            return _running;
        }
    }

    private async Task Work()
    {
        while (TakeDue())
        {
            await Task.Delay(Rest).ConfigureAwait(false);
            lock (_lock)
            {
                _isDue = false;
            }

            IReadOnlyList<Problem> found = check();
            bool isNew = _problems is null || !found.SequenceEqual(_problems);
            _problems = found;
            if (isNew)
            {
                tell(found);
            }
        }
    }

    private bool TakeDue()
    {
        lock (_lock)
        {
            if (_isDue && !_isClosed)
            {
                return true;
            }

            _running = null;
            return false;
        }
    }
}
