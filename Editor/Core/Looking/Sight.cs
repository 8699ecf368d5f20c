using System.Globalization;
using GanGraph.Editor.Running;
using GanGraph.Editor.Viewing;
using GanGraph.Engine;
using GanGraph.Engine.Running;

namespace GanGraph.Editor.Looking;

/// <summary>Looks at the graph of a session as it is now, one look at a time. What a look has
/// prepared serves the next one until the graph is edited or run.</summary>
/// <param name="planner">Knows the graph as it is now.</param>
/// <param name="progress">Shows what takes long.</param>
/// <param name="setup">How the graph is looked at.</param>
internal sealed class Sight(Planner planner, LookProgress progress, RunSetup setup) : IDisposable
{
    private readonly PreviewMemory _memory = new(setup.PreviewBytes);
    private readonly Lock _using = new();
    private readonly Lock _lock = new();
    private ViewStage? _stage;
    private bool _isPaused;

    /// <summary>Shows what is at a port.</summary>
    public LookAnswer See(LookRequest request, CancellationToken cancel) => Look(
        request.Node,
        part => Show(part, request, cancel),
        LookAnswer.Failed,
        LookAnswer.Running,
        cancel);

    /// <summary>Tells how long a stream is.</summary>
    public StreamLength Measure(
        string node, string port, LookTraining training, CancellationToken cancel) => Look(
            node,
            part => Measure(part, node, port, training, cancel),
            text => new StreamLength(null, null, LookCode.Failed, text),
            new StreamLength(null, null, LookCode.Running, LookAnswer.Running.Text),
            cancel);

    /// <summary>The graph was edited: what is open shows what it was.</summary>
    public void Outdate()
    {
        lock (_lock)
        {
            _stage?.Stop();
        }
    }

    /// <summary>Lets go of everything until <see cref="Resume"/>; a look under way is stopped.
    /// </summary>
    public void Pause()
    {
        lock (_lock)
        {
            _isPaused = true;
            _stage?.Stop();
        }

        lock (_using)
        {
            Close();
        }
    }

    /// <summary>Looks again.</summary>
    public void Resume()
    {
        lock (_lock)
        {
            _isPaused = false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Pause();

    private T Look<T>(
        string node,
        Func<GraphPart, T> look,
        Func<string, T> failed,
        T running,
        CancellationToken cancel)
    {
        lock (_using)
        {
            while (true)
            {
                try
                {
                    progress.Begin(node);
                    return look(planner.Current());
                }
                catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
                {
                    Close();
                    if (_isPaused)
                    {
                        return running;
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
        string key = KeyOf(part, request);
        if (key.Length > 0 && _memory.Find(key) is Preview known)
        {
            return LookAnswer.Of(known);
        }

        if (Obstacle(place, request.Training) is LookAnswer obstacle)
        {
            return obstacle;
        }

        ViewStage stage = Stage(part, request.Training);
        Preview preview = new Glance(stage, place, request, setup.Viewers, progress).Show(cancel);
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

        long length = Stage(part, training).Length(node, port, cancel);
        return length == StreamLengths.Endless
            ? new StreamLength(null, null, LookCode.Done, "")
            : new StreamLength(length, part.Graph!.Rate.TimeOf(length), LookCode.Done, "");
    }

    /// <summary>What stands in the way of a look: a run, or a training that was not asked for.
    /// </summary>
    private LookAnswer? Obstacle(LookPlace place, LookTraining training)
    {
        if (_isPaused)
        {
            return LookAnswer.Running;
        }

        if (place.Training is not KeptWork work || training == LookTraining.Train)
        {
            return null;
        }

        if (work.Reached is not WorkDone reached)
        {
            return new LookAnswer(
                null, LookCode.Untrained, $"{work.Node} has learned nothing yet. Run it first.");
        }

        string far = reached.Of > 0
            ? string.Create(
                CultureInfo.InvariantCulture, $"{reached.Done} of {reached.Of} {reached.Unit}")
            : string.Create(
                CultureInfo.InvariantCulture, $"{reached.Done} {reached.Unit} and goes on");
        return training == LookTraining.TakeUnfinished ? null : new LookAnswer(
            null, LookCode.Unfinished,
            $"{work.Node} has {far}. Run it first, or look with what is there.");
    }

    private ViewStage Stage(GraphPart part, LookTraining training)
    {
        if (_stage is not null
            && (_stage.Part != part || _stage.Training != training || _stage.IsOver))
        {
            Close();
        }

        lock (_lock)
        {
            _stage ??= new ViewStage(part, training, setup.Begin, progress.Hear);
            if (_isPaused)
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
        return key.Length == 0 || request.Training == LookTraining.TakeUnfinished ? "" :
            string.Create(
                CultureInfo.InvariantCulture,
                $"{key} {request.Port} {request.Frame} {request.Width}x{request.Height} "
                + $"{request.Tiles} {Glance.FilmSeconds(part)}");
    }

    private static ViewRequest Sized(LookRequest request) =>
        new(request.Width, request.Height > 0 ? request.Height : request.Width);
}
