using System.Runtime.InteropServices;

namespace GanGraph.Cli.Setup;

/// <summary>Turns the first Ctrl-C into a wish to stop; the second one ends the program.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _signals;
    private readonly Action<string> _say;

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

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (PosixSignalRegistration signal in _signals)
        {
            signal.Dispose();
        }

        _stop.Dispose();
    }

    private void Hear(PosixSignalContext signal)
    {
        if (_stop.IsCancellationRequested)
        {
            return;
        }

        signal.Cancel = true;
        _say("Stopping; press Ctrl-C again to stop at once.");
        _stop.Cancel();
    }
}
