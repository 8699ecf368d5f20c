using GanGraph.Editor.Editing;
using GanGraph.Editor.Looking;
using GanGraph.Engine.Running;

namespace GanGraph.Editor.Running;

/// <summary>Runs the graph of a session, one run at a time, and keeps the status of every node up
/// to date. A run keeps the graph as it was when it began, whatever is edited meanwhile, saved or
/// not. Everything may be called from any thread; handlers of events must be quick.</summary>
public sealed class RunControl : IDisposable
{
    private readonly EditingSession _session;
    private readonly RunSetup _setup;
    private readonly StatusBoard _board;
    private readonly Marks _marks;
    private readonly Planner _planner;
    private readonly RunStarter _starter;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, double> _seconds = new(StringComparer.Ordinal);
    private RunStatus _last = new(RunState.Idle);
    private ActiveRun? _run;
    private bool _isStarting;

    /// <summary>Begins to follow a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="setup">How its graph is run and looked at.</param>
    public RunControl(EditingSession session, RunSetup setup)
    {
        (_session, _setup) = (session, setup);
        _board = new StatusBoard(changed =>
        {
            StatusChanged?.Invoke(changed);
            Tell(onlyWhileRunning: true);
        });
        _marks = new Marks(_board, kept => setup.Viewers.Shows(kept.Folder));
        _planner = new Planner(session, setup, () => Looks?.Outdate(), Planned);
        _starter = new RunStarter(session, setup);
        Looks = new Looks(_planner, _marks, setup);
        _planner.Ask();
    }

    /// <summary>Tells what has changed in the statuses of nodes, ten times a second at most; null
    /// for nodes that are gone.</summary>
    public event Action<IReadOnlyDictionary<string, NodeStatus?>>? StatusChanged;

    /// <summary>Tells that a run began, goes on or ended.</summary>
    public event Action<RunStatus>? RunChanged;

    /// <summary>Pictures of what is on the wires.</summary>
    public Looks Looks { get; }

    /// <summary>The status of every node.</summary>
    public IReadOnlyDictionary<string, NodeStatus> Statuses => _board.All;

    /// <summary>The run under way, or the last one.</summary>
    public RunStatus Status
    {
        get
        {
            lock (_lock)
            {
                return _run is null ? _last : Now(_run);
            }
        }
    }

    /// <summary>Begins a run and returns when the graph has been checked, or says why not: then
    /// nothing was begun.</summary>
    /// <param name="upTo">Name of the node that is wanted with what it needs, and nothing else;
    /// null for the whole graph.</param>
    /// <param name="fresh">Whether trainings and films begin from nothing.</param>
    public RunAnswer Run(string? upTo = null, bool fresh = false)
    {
        lock (_lock)
        {
            if (_run is not null || _isStarting)
            {
                return RunAnswer.Busy;
            }

            _isStarting = true;
        }

        RunAnswer answer = _starter.Start(upTo, fresh, out ActiveRun? run, out RunPlan? plan);
        lock (_lock)
        {
            _isStarting = false;
            _run = run;
        }

        if (run is not null)
        {
            _marks.Begin(plan!);
            Tell();
            _ = Task.Factory.StartNew(
                () => Execute(run, plan!), default, TaskCreationOptions.LongRunning,
                TaskScheduler.Default);
        }

        return answer;
    }

    /// <summary>Wishes that the run stop: what trainings and films have reached is kept, and the
    /// next run goes on from there. Without a run nothing happens.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            _run?.Stop();
        }

        Tell(onlyWhileRunning: true);
    }

    /// <summary>Waits until no run is under way.</summary>
    public Task WhenIdle()
    {
        lock (_lock)
        {
            return _run?.Over.Task ?? Task.CompletedTask;
        }
    }

    /// <summary>Stops the run, if any, and lets go of everything.</summary>
    public void Dispose()
    {
        Stop();
        WhenIdle().Wait();
        _planner.Dispose();
        Looks.Dispose();
        _board.Dispose();
    }

    private void Execute(ActiveRun run, RunPlan plan)
    {
        RunOptions options = Looks.Begin(plan, run.Options);
        RunFollower follower = new(_marks, text => run.Message = text);
        RunReport report = run.Execute(options, _setup.Begin, happened =>
        {
            follower.Hear(happened);
            Looks.Hear(happened);
        });
        if (report.Failure is NodeRunException { NodeId.Length: > 0 } failure)
        {
            NodeFault fault = NodeFault.Of(failure, _setup.Words);
            _marks.Tell(failure.NodeId, status => status with { Error = fault });
        }

        _marks.End(report.Outcome);
        _planner.Renew();
        lock (_lock)
        {
            Remember();
            _last = RunEnd.Of(run, report, _setup.Words);
            _run = null;
        }

        Looks.End();
        Tell();
        run.Over.SetResult(report);
        run.Dispose();
    }

    private void Remember()
    {
        foreach ((string node, NodeStatus status) in _marks.OfRun())
        {
            if (status is { State: NodeMark.Cached, Seconds: double seconds })
            {
                _seconds[node] = seconds;
            }
        }
    }

    private void Planned(GraphPart part)
    {
        _marks.Plan(part);
        Looks.Renew();
    }

    private void Tell(bool onlyWhileRunning = false)
    {
        RunStatus status = Status;
        if (!onlyWhileRunning || status.State != RunState.Idle)
        {
            RunChanged?.Invoke(status);
        }
    }

    private RunStatus Now(ActiveRun run) =>
        new(run.IsStopping ? RunState.Stopping : RunState.Running)
        {
            UpTo = run.UpTo,
            Seconds = run.Seconds,
            SecondsLeft = TimeLeft.Of(_marks.OfRun(), _seconds),
            Message = run.IsStopping ? "Stopping; what is there is kept." : run.Message,
        };
}
