using System.Globalization;
using GanGraph.Editor.Desktop.Binding;
using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Running;
using GanGraph.Engine.Running;

namespace GanGraph.Editor.Desktop.Running;

/// <summary>Running the graph, as the window shows it.</summary>
public sealed class RunModel : Notifying
{
    private readonly GraphMirror _mirror;
    private readonly Action<string> _say;
    private readonly RunControl _control;
    private RunStatus _status = new(RunState.Idle);

    /// <summary>Begins to follow the runs of a session.</summary>
    /// <param name="control">Runs the graph.</param>
    /// <param name="mirror">The nodes on the canvas.</param>
    /// <param name="post">Does something on the thread of the window.</param>
    /// <param name="say">Says something to the person.</param>
    public RunModel(
        RunControl control, GraphMirror mirror, Action<Action> post, Action<string> say)
    {
        _control = control;
        _mirror = mirror;
        _say = say;
        Run = new Act(() => Begin(null), () => !IsRunning);
        Stop = new Act(control.Stop, () => IsRunning);
        control.RunChanged += status => post(() => Show(status));
        control.StatusChanged += changed => post(() => Show(changed));
        Show(control.Statuses.ToDictionary(pair => pair.Key, pair => (NodeStatus?)pair.Value));
    }

    /// <summary>Tells that nodes stand otherwise now, or that a run began or ended.</summary>
    public event Action? Changed;

    /// <summary>Runs all of the graph.</summary>
    public Act Run { get; }

    /// <summary>Stops; what is there is kept.</summary>
    public Act Stop { get; }

    /// <summary>Whether the graph is being run.</summary>
    public bool IsRunning => _status.State != RunState.Idle;

    /// <summary>The share of the run that is done, from 0 to 1.</summary>
    public double Share => _status is { State: RunState.Running, SecondsLeft: double left }
        && left + _status.Seconds > 0
            ? _status.Seconds / (left + _status.Seconds)
            : 0;

    /// <summary>Whether it runs and nobody knows how long.</summary>
    public bool IsUnsure => IsRunning && _status.SecondsLeft is null;

    /// <summary>How the run goes, or how the last one ended.</summary>
    public string Words => IsRunning && _status.SecondsLeft is double left
        ? $"{_status.Message} {Time(left)} left".TrimStart()
        : _status.Message;

    /// <summary>Whether the last run failed.</summary>
    public bool HasFailed => _status.Outcome == RunOutcome.Failed;

    /// <summary>What the last run has made, the film first.</summary>
    public IReadOnlyList<MadeFile> Made => [.. _status.Files.Values
        .SelectMany(files => files).Select(path => new MadeFile(path))
        .OrderByDescending(file => file.IsFilm)];

    /// <summary>Whether the last run has made anything.</summary>
    public bool HasMade => _status.Files.Count > 0;

    /// <summary>Begins a run, or says why not.</summary>
    /// <param name="upTo">The node that is wanted with what it needs; null for all.</param>
    public void Begin(string? upTo)
    {
        if (_control.Run(upTo) is { Refusal: { } refusal })
        {
            _say(refusal.Text);
        }
    }

    private static string Time(double seconds) => seconds < 60
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{(int)seconds / 60} min {(int)seconds % 60:00} s");

    private void Show(RunStatus status)
    {
        _status = status;
        Tell(nameof(IsRunning), nameof(Share), nameof(IsUnsure), nameof(Words));
        Tell(nameof(HasFailed), nameof(Made), nameof(HasMade));
        Run.Refresh();
        Stop.Refresh();
        Changed?.Invoke();
    }

    private void Show(IReadOnlyDictionary<string, NodeStatus?> changed)
    {
        foreach ((string node, NodeStatus? status) in changed)
        {
            _mirror.Node(node)?.Progress.Become(status);
        }

        Changed?.Invoke();
    }
}
