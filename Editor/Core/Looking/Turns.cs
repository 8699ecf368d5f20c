using System.Diagnostics;

namespace GanGraph.Editor.Looking;

/// <summary>Lets a run and the looks at its graph take turns with the device. A look waits until
/// the run has come to the end of a piece of work, and the run until the look is over; neither
/// waits long, then both go on side by side.</summary>
internal sealed class Turns
{
    private static readonly TimeSpan LookWaits = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan RunWaits = TimeSpan.FromSeconds(2);

    private readonly object _gate = new();
    private volatile bool _isWanted;
    private bool _isRunning;
    private bool _isGranted;

    /// <summary>A run begins.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            _isRunning = true;
        }
    }

    /// <summary>The run is over.</summary>
    public void End()
    {
        lock (_gate)
        {
            _isRunning = false;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>The run has come to the end of a piece of work: a look that waits has its turn.
    /// </summary>
    public void Between()
    {
        if (!_isWanted)
        {
            return;
        }

        lock (_gate)
        {
            if (_isWanted && !_isGranted)
            {
                _isGranted = true;
                Monitor.PulseAll(_gate);
                Wait(RunWaits, () => !_isWanted);
            }
        }
    }

    /// <summary>A look begins; there is one at a time. It has its turn until what is returned is
    /// disposed.</summary>
    public IDisposable Take()
    {
        lock (_gate)
        {
            if (_isRunning)
            {
                (_isWanted, _isGranted) = (true, false);
                Wait(LookWaits, () => _isGranted || !_isRunning);
            }
        }

        return new Turn(this);
    }

    private void Give()
    {
        lock (_gate)
        {
            _isWanted = false;
            Monitor.PulseAll(_gate);
        }
    }

    private void Wait(TimeSpan most, Func<bool> holds)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!holds() && most - watch.Elapsed is { Ticks: > 0 } left)
        {
            Monitor.Wait(_gate, left);
        }
    }

    private sealed class Turn(Turns turns) : IDisposable
    {
        public void Dispose() => turns.Give();
    }
}
