using GanGraph.Engine.Documents;
using GanGraph.Engine.Running.Viewing;

namespace GanGraph.Engine.Running;

/// <summary>Shows any frame of any stream of a graph, and any value, in any order and without
/// running its sinks.</summary>
/// <remarks>
/// <para>What a look needs is prepared as in a run and stays prepared until the viewer is
/// disposed: finished trainings are loaded, unfinished ones reach their target first and are
/// kept. Cache and locks are those of a run; no sink is opened and no output is written.</para>
/// <para>Looks may come from several threads and are done one after the other on one device
/// thread. While a viewer is open its graph must not be run, nor opened in a second viewer.
/// After a look that failed or was stopped, the next one prepares anew.</para>
/// </remarks>
public sealed class GraphViewer : IDisposable
{
    private readonly DeviceThread _device = new();
    private readonly ViewSession _session;
    private bool _isDisposed;

    /// <summary>Opens a graph; nothing is computed before the first look.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">How it is to be run. Frames in a span bound what is handed over at
    /// once; the range of frames and <see cref="RunOptions.Fresh"/> mean nothing here.</param>
    /// <param name="events">Gets every event, one after the other.</param>
    /// <param name="clock">Tells the time for progress; null for the system's.</param>
    /// <param name="kept">Values of the viewer before, and for the one after; null for none.
    /// </param>
    public GraphViewer(
        BoundGraph graph,
        RunOptions options,
        Action<RunEvent> events,
        TimeProvider? clock = null,
        KeptValues? kept = null) => _session = new ViewSession(
            graph, options with { Fresh = false, Between = null, Passing = null },
            new EventStream(events), clock ?? TimeProvider.System, kept);

    /// <summary>How many frames a stream has; <see cref="StreamLengths.Endless"/> when it has no
    /// end.</summary>
    /// <param name="node">Name of the node in the graph.</param>
    /// <param name="port">An output of it, or an input, for what comes in there.</param>
    /// <param name="cancel">Set when nobody wants to know any more.</param>
    /// <exception cref="GraphException">There is no such port, it carries no stream, or nothing
    /// comes there.</exception>
    /// <exception cref="NodeRunException">A node could not do its work.</exception>
    public long Length(string node, string port, CancellationToken cancel = default) =>
        Do(() => _session.Length(node, port), cancel);

    /// <summary>Shows frames of a stream.</summary>
    /// <param name="node">Name of the node in the graph.</param>
    /// <param name="port">An output of it, or an input, for what comes in there.</param>
    /// <param name="first">Number of the first frame, from 0.</param>
    /// <param name="count">How many frames, at least 1.</param>
    /// <param name="show">Gets the frames in order, at most a span at a time, on the device
    /// thread. What it is handed is disposed when it returns, so it keeps copies only; it must
    /// not ask this viewer for more.</param>
    /// <param name="cancel">Set when nobody wants to see them any more.</param>
    /// <exception cref="GraphException">There is no such port, it carries no stream, nothing
    /// comes there, or the stream is not so long.</exception>
    /// <exception cref="NodeRunException">A node could not do its work.</exception>
    public void Frames(
        string node,
        string port,
        long first,
        int count,
        Action<IStreamed, FrameSpan> show,
        CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentNullException.ThrowIfNull(show);
        Do(
            () =>
            {
                _session.Frames(node, port, first, count, show);
                return true;
            },
            cancel);
    }

    /// <summary>Shows a value, such as a generator.</summary>
    /// <param name="node">Name of the node in the graph.</param>
    /// <param name="port">An output of it, or an input, for what comes in there.</param>
    /// <param name="show">Gets the value on the device thread; it belongs to the graph and lives
    /// until the viewer is disposed or the next look fails.</param>
    /// <param name="cancel">Set when nobody wants to see it any more.</param>
    /// <exception cref="GraphException">There is no such port, it carries a stream, or nothing
    /// comes there.</exception>
    /// <exception cref="NodeRunException">A node could not do its work.</exception>
    public void Value(
        string node, string port, Action<object> show, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(show);
        Do(
            () =>
            {
                show(_session.Value(node, port));
                return true;
            },
            cancel);
    }

    /// <summary>Lets go of everything that was prepared.</summary>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _device.Do(() =>
        {
            _session.Dispose();
            return true;
        });
        _device.Dispose();
    }

    private T Do<T>(Func<T> look, CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _device.Do(() => _session.Look(look, cancel));
    }
}
