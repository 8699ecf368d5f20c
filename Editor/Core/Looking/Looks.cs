using System.Diagnostics;
using GanGraph.Editor.Running;
using GanGraph.Engine.Running;

namespace GanGraph.Editor.Looking;

/// <summary>Shows any frame of any stream of a session's graph, and any value, before any film
/// exists, also while the graph runs: run and looks take turns then, and what is watched shows the
/// frames that pass by and how trainings are going. Looks wait for each other.</summary>
public sealed class Looks : IDisposable
{
    private static readonly TimeSpan TrainingPause = TimeSpan.FromSeconds(1);

    private readonly LookQueue _queue = new();
    private readonly Turns _turns = new();
    private readonly TimeShare _passing = new();
    private readonly TimeShare _following = new();
    private readonly Planner _planner;
    private readonly RunSetup _setup;
    private readonly Sight _sight;
    private readonly WatchBoard _watches;
    private readonly Pulse _trainings;
    private volatile bool _isTrained;
    private string _kept = "";

    internal Looks(Planner planner, Marks marks, RunSetup setup)
    {
        (_planner, _setup) = (planner, setup);
        _sight = new Sight(planner, new LookProgress(marks), setup, _turns);
        _watches = new WatchBoard(planner, setup.Viewers, request => Look(request, isQuiet: true));
        _trainings = new Pulse(TrainingPause, FollowTrainings);
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
            StreamLength.Superseded);

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

    /// <summary>A run begins: lets go of everything, so that the run has all memory.</summary>
    /// <param name="plan">What it will do.</param>
    /// <param name="options">How it is run.</param>
    /// <returns>The same, with turns for looks.</returns>
    internal RunOptions Begin(RunPlan plan, RunOptions options)
    {
        _sight.Begin();
        _turns.Begin();
        _passing.Begin();
        _following.Begin();
        return options with
        {
            Between = _turns.Between,
            Passing = new PassingPictures(
                plan, _planner, _setup.Viewers, _watches, _passing).Show,
        };
    }

    /// <summary>The run has ended.</summary>
    internal void End()
    {
        _turns.End();
        _sight.End();
        _watches.EndPassing();
    }

    /// <summary>The graph was edited.</summary>
    internal void Outdate() => _sight.Outdate();

    /// <summary>There is a new plan.</summary>
    internal void Renew() => _watches.Ask();

    /// <summary>A run tells something: trainings may have more to show.</summary>
    internal void Hear(RunEvent happened)
    {
        bool isDone = happened is NodeFinished
            && _planner.Newest?.Kept.ContainsKey(happened.Node) == true;
        if (isDone)
        {
            _isTrained = true;
        }

        if (isDone || happened is FileMade or NodeProgress { Unit: "steps" })
        {
            _trainings.Ask();
        }
    }

    /// <summary>Shows how trainings are going, and while there is time what is drawn with what they
    /// have learned so far.</summary>
    private void FollowTrainings()
    {
        string kept = string.Concat(_planner.Newest?.Kept.Values
            .Where(work => !work.IsFinished && Directory.Exists(work.Folder))
            .Select(work => $"{Directory.GetLastWriteTimeUtc(work.Folder):O}") ?? []);
        if (_isTrained || (kept != _kept && _following.IsLeft))
        {
            (_isTrained, _kept) = (false, kept);
            _planner.Renew();
        }

        _watches.Ask();
    }

    private Task<LookAnswer> Look(LookRequest request, bool isQuiet) => _queue.Add(
        request.Slot,
        $"{request.Node}.{request.Port}",
        isQuiet,
        cancel => isQuiet ? Quietly(request, cancel) : _sight.See(request, cancel),
        LookAnswer.Superseded);

    private LookAnswer Quietly(LookRequest request, CancellationToken cancel)
    {
        long start = Stopwatch.GetTimestamp();
        LookAnswer answer = _sight.See(request, cancel);
        _following.Spend(Stopwatch.GetElapsedTime(start));
        return answer;
    }
}
