using System.Diagnostics;

namespace GanGraph.Editor.Browser.Sessions;

/// <summary>Lets so many things through a second on average, and more than that for a moment.
/// </summary>
/// <param name="perSecond">On average.</param>
/// <param name="atOnce">At most, after a pause.</param>
internal sealed class Pace(double perSecond, double atOnce)
{
    private double _used;
    private long _since = Stopwatch.GetTimestamp();

    /// <summary>Whether one more may pass now; it counts when it may.</summary>
    public bool Allows()
    {
        Refill();
        bool may = _used <= atOnce - 1;
        _used += may ? 1 : 0;
        return may;
    }

    /// <summary>Waits until one more may pass.</summary>
    public async Task Wait(CancellationToken stop)
    {
        while (!Allows())
        {
            double seconds = Math.Max(0.01, (_used + 1 - atOnce) / perSecond);
            await Task.Delay(TimeSpan.FromSeconds(seconds), stop);
        }
    }

    private void Refill()
    {
        long now = Stopwatch.GetTimestamp();
        double seconds = Stopwatch.GetElapsedTime(_since, now).TotalSeconds;
        _used = Math.Max(0, _used - (seconds * perSecond));
        _since = now;
    }
}
