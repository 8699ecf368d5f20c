using GanGraph.Editor.Running;
using GanGraph.Engine.Running;

namespace GanGraph.Editor.Looking;

/// <summary>Shows any frame of any stream of a session's graph, and any value, before any film
/// exists. Looks wait for each other; while the graph runs, only what was seen before is shown,
/// and how trainings are going.</summary>
public sealed class Looks : IDisposable
{
    private static readonly TimeSpan TrainingPause = TimeSpan.FromSeconds(1);

    private readonly LookQueue _queue = new();
    private readonly Sight _sight;
    private readonly WatchBoard _watches;
    private readonly Pulse _trainings;

    internal Looks(Planner planner, Marks marks, RunSetup setup)
    {
        _sight = new Sight(planner, new LookProgress(marks), setup);
        _watches = new WatchBoard(planner, setup.Viewers, request => Look(request, isQuiet: true));
        _trainings = new Pulse(TrainingPause, () => _watches.Ask());
    }

    /// <summary>Shows what is at a port, or says why not. Returns at once; the newest wish for a
    /// slot counts, older ones are answered with <see cref="LookCode.Superseded"/>. Never fails.
    /// </summary>
    public Task<LookAnswer> Look(LookRequest request) => Look(request, isQuiet: false);

    /// <summary>Tells how long a stream is, or why nobody can say. Returns at once.</summary>
    /// <param name="node">Name of the node.</param>
    /// <param name="port">An output of it, or an input.</param>
    /// <param name="training">What to do when a training is not finished.</param>
    public Task<StreamLength> Length(
        string node, string port, LookTraining training = LookTraining.Refuse) => _queue.Add(
            "",
            $"{node}.{port}",
            isQuiet: false,
            cancel => _sight.Measure(node, port, training, cancel),
            new StreamLength(null, null, LookCode.Superseded, LookAnswer.Superseded.Text));

    /// <summary>Watches ports: their pictures come anew whenever they change.</summary>
    /// <param name="show">Gets the pictures; quick.</param>
    public PreviewWatch Watch(Action<WatchedPreview> show) => _watches.Add(show);

    /// <inheritdoc/>
    public void Dispose()
    {
        _watches.Dispose();
        _trainings.Dispose();
        _sight.Dispose();
    }

    /// <summary>A run begins: lets go of everything.</summary>
    internal void Pause() => _sight.Pause();

    /// <summary>The run has ended.</summary>
    internal void Resume()
    {
        _sight.Resume();
        _watches.Ask();
    }

    /// <summary>The graph was edited.</summary>
    internal void Outdate() => _sight.Outdate();

    /// <summary>There is a new plan.</summary>
    internal void Renew() => _watches.Ask();

    /// <summary>A run tells something: trainings may have more to show.</summary>
    internal void Hear(RunEvent happened)
    {
        if (happened is FileMade or NodeProgress { Unit: "steps" })
        {
            _trainings.Ask();
        }
    }

    private Task<LookAnswer> Look(LookRequest request, bool isQuiet) => _queue.Add(
        request.Slot,
        $"{request.Node}.{request.Port}",
        isQuiet,
        cancel => _sight.See(request, cancel),
        LookAnswer.Superseded);
}
