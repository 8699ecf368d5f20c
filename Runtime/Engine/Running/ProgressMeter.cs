namespace GanGraph.Engine.Running;

/// <summary>Turns the progress that a node tells into events: ten a second at most, the last one
/// always, with an estimate of the time left from how fast it went lately.</summary>
/// <param name="node">Name of the node in the graph.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class ProgressMeter(string node, TimeProvider clock)
{
    private const double Between = 0.1;
    private const double Memory = 10;

    private readonly Lock _lock = new();
    private long _shownAt;
    private long _shownDone;
    private bool _shown;
    private double? _speed;
    private NodeProgress? _waiting;

    /// <summary>Takes what a node tells; gives the event to raise now, or null.</summary>
    public NodeProgress? Tell(long done, long of, string unit, string? text)
    {
        lock (_lock)
        {
            double seconds = clock.GetElapsedTime(_shownAt).TotalSeconds;
            NodeProgress told = new(node, done, of, unit, null, text);
            if (_shown && seconds < Between && (of == 0 || done < of))
            {
                _waiting = told;
                return null;
            }

            Measure(done, seconds);
            return Show(told);
        }
    }

    /// <summary>The last thing told, when it has not been shown yet; else null.</summary>
    public NodeProgress? Rest()
    {
        lock (_lock)
        {
            return _waiting is null ? null : Show(_waiting);
        }
    }

    private NodeProgress Show(NodeProgress told)
    {
        _shown = true;
        _shownAt = clock.GetTimestamp();
        _shownDone = told.Done;
        _waiting = null;
        double? left = _speed > 0 && told.Of > 0
            ? Math.Max(0, told.Of - told.Done) / _speed
            : null;
        return told with { SecondsLeft = left };
    }

    private void Measure(long done, double seconds)
    {
        if (!_shown || seconds <= 0)
        {
            return;
        }

        if (done < _shownDone)
        {
            _speed = null;
            return;
        }

        double speed = (done - _shownDone) / seconds;
        double share = 1 - Math.Exp(-seconds / Memory);
        _speed = _speed is null ? speed : _speed + ((speed - _speed) * share);
    }
}
