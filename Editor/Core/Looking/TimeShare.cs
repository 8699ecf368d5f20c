using System.Diagnostics;

namespace GanGraph.Editor.Looking;

/// <summary>Keeps what nobody asked for from slowing a run: it gets a small part of the run's time.
/// </summary>
internal sealed class TimeShare
{
    private const double Part = 0.02;

    private readonly Lock _lock = new();
    private readonly Stopwatch _run = new();
    private TimeSpan _spent;

    /// <summary>Whether there is time now.</summary>
    public bool IsLeft
    {
        get
        {
            lock (_lock)
            {
                return _spent < _run.Elapsed * Part;
            }
        }
    }

    /// <summary>A run begins.</summary>
    public void Begin()
    {
        lock (_lock)
        {
            _spent = TimeSpan.Zero;
            _run.Restart();
        }
    }

    /// <summary>Counts time that was spent.</summary>
    public void Spend(TimeSpan time)
    {
        lock (_lock)
        {
            _spent += time;
        }
    }
}
