namespace GanGraph.Editor.Running;

/// <summary>Does a job soon after it was asked for, once for all who asked meanwhile, and never
/// twice at once. While nobody asks it costs nothing.</summary>
/// <param name="pause">Time from the first wish to the job, and between two jobs.</param>
/// <param name="job">The job; what it throws is lost.</param>
internal sealed class Pulse(TimeSpan pause, Action job) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _end = new();
    private bool _isAsked;
    private bool _beats;

    /// <summary>Wishes that the job be done.</summary>
    public void Ask()
    {
        lock (_lock)
        {
            _isAsked = true;
            if (_beats || _end.IsCancellationRequested)
            {
                return;
            }

            _beats = true;
        }

        _ = Task.Run(Beat);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _end.Cancel();
        }
    }

    private async Task Beat()
    {
        while (true)
        {
            await Task.Delay(pause, _end.Token).ConfigureAwait(
                ConfigureAwaitOptions.SuppressThrowing);
            lock (_lock)
            {
                if (!_isAsked || _end.IsCancellationRequested)
                {
                    _beats = false;
                    return;
                }

                _isAsked = false;
            }

            await Task.Run(job).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
