using System.Globalization;
using GanGraph.Editor.Running;
using GanGraph.Editor.Viewing;
using GanGraph.Engine;
using GanGraph.Engine.Running;

namespace GanGraph.Editor.Looking;

/// <summary>Looks at the graph of a session as it is now, one look at a time. What a look has
/// prepared serves the next one until the graph is edited or a run begins or ends; generators and
/// other values that an edit leaves as they are serve on.</summary>
/// <param name="planner">Knows the graph as it is now.</param>
/// <param name="progress">Shows what takes long.</param>
/// <param name="setup">How the graph is looked at.</param>
/// <param name="turns">Takes turns with a run.</param>
internal sealed class Sight(
    Planner planner, LookProgress progress, RunSetup setup, Turns turns) : IDisposable
{
    private readonly PreviewMemory _memory = new(setup.PreviewBytes);
    private readonly KeptValues _kept = new();
    private readonly Lock _using = new();
    private readonly Lock _lock = new();
    private ViewStage? _stage;
    private bool _isOutdated;
    private volatile bool _isRunning;
    private volatile bool _isOver;

    /// <summary>Shows what is at a port.</summary>
    public LookAnswer See(LookRequest request, CancellationToken cancel) => Look(
        request.Node,
        part => Show(part, request, cancel),
        LookAnswer.Failed,
        LookAnswer.Superseded,
        cancel);

    /// <summary>Tells how long a stream is.</summary>
    public StreamLength Measure(
        string node, string port, LookTraining training, CancellationToken cancel) => Look(
            node,
            part => Measure(part, node, port, training, cancel),
            text => new StreamLength(null, null, LookCode.Failed, text),
            StreamLength.Superseded,
            cancel);

    /// <summary>The graph was edited: what is open shows what it was.</summary>
    public void Outdate()
    {
        lock (_lock)
        {
            if (!_isOutdated)
            {
                _isOutdated = true;
                _stage?.StopSoon();
            }
        }
    }

    /// <summary>A run begins: a look under way is stopped and done again, so that it holds nothing
    /// that the run wants.</summary>
    public void Begin()
    {
        _isRunning = true;
        LetGo();
    }

    /// <summary>The run is over.</summary>
    public void End() => _isRunning = false;

    /// <inheritdoc/>
    public void Dispose()
    {
        _isOver = true;
        LetGo();
        _kept.Dispose();
    }

    private void LetGo()
    {
        lock (_lock)
        {
            _stage?.Stop();
        }

        lock (_using)
        {
            Close();
            _kept.Clear();
        }
    }

    private T Look<T>(
        string node,
        Func<GraphPart, T> look,
        Func<string, T> failed,
        T over,
        CancellationToken cancel)
    {
        while (true)
        {
            lock (_using)
            {
                try
                {
                    progress.Begin(node);
                    return look(planner.Current());
                }
                catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
                {
                    Close();
                    if (_isOver)
                    {
                        return over;
                    }
                }
                catch (OperationCanceledException)
                {
                    throw;
                }
                catch (Exception e)
                {
                    return failed(setup.Words(e));
                }
                finally
                {
                    progress.End();
                }
            }
        }
    }

    private LookAnswer Show(GraphPart part, LookRequest request, CancellationToken cancel)
    {
        if (setup.Viewers.Work(request.Port) is IWorkViewer work
            && part.Kept.GetValueOrDefault(request.Node) is KeptWork kept
            && !part.Graph!.Nodes.First(n => n.Id == request.Node).Ports.Outputs
                .ContainsKey(request.Port))
        {
            return work.Stamp(kept.Folder).Length > 0
                ? LookAnswer.Of(work.Show(kept.Folder, Sized(request)))
                : LookAnswer.Failed($"{request.Node} has nothing of the kind to show yet.");
        }

        LookPlace place = LookPlace.Find(part, request.Node, request.Port);
        bool isEarly = place.Training is not null && request.Training != LookTraining.Train;
        string key = isEarly ? "" : KeyOf(part, request);
        if (key.Length > 0 && _memory.Find(key) is Preview known)
        {
            return LookAnswer.Of(known);
        }

        if (Obstacle(place, request.Training) is LookAnswer obstacle)
        {
            return obstacle;
        }

        Preview preview;
        using (turns.Take())
        {
            ViewStage stage = Stage(part, place, request.Training);
            preview = new Glance(stage, place, request, setup.Viewers, progress).Show(cancel);
        }

        if (isEarly)
        {
            preview = preview with { Words = $"{preview.Words}; {Far(place.Training!)}" };
        }

        if (key.Length > 0)
        {
            _memory.Keep(key, preview);
        }

        if (place.Training is not null && request.Training == LookTraining.Train)
        {
            planner.Renew();
        }

        return LookAnswer.Of(preview);
    }

    private StreamLength Measure(
        GraphPart part, string node, string port, LookTraining training, CancellationToken cancel)
    {
        LookPlace place = LookPlace.Find(part, node, port);
        if (Obstacle(place, training) is LookAnswer obstacle)
        {
            return new StreamLength(null, null, obstacle.Code, obstacle.Text);
        }

        using IDisposable turn = turns.Take();
        long length = Stage(part, place, training).Length(node, port, cancel);
        return length == StreamLengths.Endless
            ? new StreamLength(null, null, LookCode.Done, "")
            : new StreamLength(length, part.Graph!.Rate.TimeOf(length), LookCode.Done, "");
    }

    /// <summary>What stands in the way of a look: a training that was not asked for, or that a run
    /// does.</summary>
    private LookAnswer? Obstacle(LookPlace place, LookTraining training)
    {
        if (place.Training is not KeptWork work)
        {
            return null;
        }

        if (training == LookTraining.Train)
        {
            return _isRunning ? LookAnswer.Running : null;
        }

        if (work.Reached is null)
        {
            return new LookAnswer(
                null, LookCode.Untrained, $"{work.Node} has learned nothing yet. Run it first.");
        }

        return training == LookTraining.TakeUnfinished ? null : new LookAnswer(
            null, LookCode.Unfinished,
            $"{Far(work)}. Run it first, or look with what is there.");
    }

    private static string Far(KeptWork work) => work.Reached is WorkDone { Of: > 0 } reached
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{work.Node} has {reached.Done} of {reached.Of} {reached.Unit}")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{work.Node} has {work.Reached?.Done} {work.Reached?.Unit} and goes on");

    /// <summary>The open graph, or a new one. How it takes trainings matters only to places that
    /// wait for one.</summary>
    private ViewStage Stage(GraphPart part, LookPlace place, LookTraining training)
    {
        bool waits = place.Training is not null;
        if (_stage is not null && (_stage.Part != part || _stage.IsOver
            || (waits && _stage.Training != training)))
        {
            Close();
        }

        lock (_lock)
        {
            if (_stage is null)
            {
                _stage = new ViewStage(part, training, setup.Begin, progress.Hear, _kept);
                _isOutdated = false;
            }

            if (_isOver || (_isRunning && waits && training == LookTraining.Train))
            {
                _stage.Stop();
            }

            return _stage;
        }
    }

    private void Close()
    {
        ViewStage? stage;
        lock (_lock)
        {
            (stage, _stage) = (_stage, null);
        }

        stage?.Dispose();
    }

    /// <summary>Stands for what is seen; empty when it may be another thing the next time.
    /// </summary>
    private static string KeyOf(GraphPart part, LookRequest request)
    {
        string key = part.Plan.GetValueOrDefault(request.Node)?.Key ?? "";
        return key.Length == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $"{key} {request.Port} {request.Frame} {request.Width}x{request.Height} "
            + $"{request.Tiles} {Glance.FilmSeconds(part)}");
    }

    private static ViewRequest Sized(LookRequest request) =>
        new(request.Width, request.Height > 0 ? request.Height : request.Width);
}
