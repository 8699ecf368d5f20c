using System.Runtime.InteropServices;

namespace GanGraph.Cli.Setup;

/// <summary>Turns the first Ctrl-C into a wish to stop; the second one ends the program.
/// </summary>
internal sealed class Interruption : IDisposable
{
    // A terminal sends Ctrl-C to ffmpeg too, which may end before the wish has arrived here.
    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(400);

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _signals;
    private readonly Action<string> _say;
    private bool _isOver;

    /// <summary>Begins to listen.</summary>
    /// <param name="say">Tells the person that the wish was heard.</param>
    public Interruption(Action<string> say)
    {
        _say = say;
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Hear),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Hear),
        ];
    }

    /// <summary>Set when the person wants to stop.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Whether a failure just now came from the wish to stop.</summary>
    public bool IsBehindFailure() => Token.WaitHandle.WaitOne(Late);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in _signals)
        {
            signal.Dispose();
        }

        lock (_lock)
        {
            _isOver = true;
            _stop.Dispose();
        }
    }

    private void Hear(PosixSignalContext signal)
    {
        lock (_lock)
        {
            if (_isOver || _stop.IsCancellationRequested)
            {
                return;
            }

            signal.Cancel = true;
            _stop.Cancel();
        }

        _say("Stopping; press Ctrl-C again to stop at once.");
    }
}
