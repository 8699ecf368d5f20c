using System.Diagnostics;
using GanGraph.Editor.Editing;

namespace GanGraph.Editor.Running;

/// <summary>Finds out what a run would do, anew after each edit that touches meaning; on threads
/// of its own, once for edits that follow each other closely.</summary>
internal sealed class Planner : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(120);
    private static readonly string[] Meaningless = ["layout", "meta", "params"];

    private readonly EditingSession _session;
    private readonly RunSetup _setup;
    private readonly Action<GraphPart> _planned;
    private readonly Action _outdated;
    private readonly Pulse _pulse;
    private readonly Lock _making = new();
    private GraphPart? _part;
    private long _version = 1;

    /// <summary>Begins to follow a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="setup">How graphs are run.</param>
    /// <param name="outdated">Told of each edit that touches meaning; quick.</param>
    /// <param name="planned">Told of every plan, in order.</param>
    public Planner(
        EditingSession session, RunSetup setup, Action outdated, Action<GraphPart> planned)
    {
        (_session, _setup, _outdated, _planned) = (session, setup, outdated, planned);
        _pulse = new Pulse(Pause, Plan);
        session.Changed += Hear;
    }

    /// <summary>Wishes for a plan, also when nothing was edited.</summary>
    public void Ask() => _pulse.Ask();

    /// <summary>Makes the plan anew: a run has changed what is there.</summary>
    public void Renew()
    {
        Interlocked.Increment(ref _version);
        Plan();
    }

    /// <summary>The newest of what was found; null when nothing was yet. At once.</summary>
    public GraphPart? Newest => Volatile.Read(ref _part);

    /// <summary>What can run of the document as it is now, and what a run would do. May take a
    /// while: files are hashed.</summary>
    public GraphPart Current()
    {
        lock (_making)
        {
            long version = Interlocked.Read(ref _version);
            if (_part?.Version != version)
            {
                _part = GraphPart.Of(
                    _session.Document, _session.Catalogue, _setup.Options(), version);
                _planned(_part);
            }

            return _part;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Changed -= Hear;
        _pulse.Dispose();
    }

    /// <summary>Plans. Nobody waits for it: what stands in the way is said to who runs the graph or
    /// looks at it.</summary>
    private void Plan()
    {
        try
        {
            Current();
        }
        catch (Exception e)
        {
            Debug.WriteLine(e);
        }
    }

    private void Hear(Patch patch)
    {
        if (patch.Changes.Any(change => !Meaningless.Contains(change.Path[0])))
        {
            Interlocked.Increment(ref _version);
            _outdated();
            _pulse.Ask();
        }
    }
}
