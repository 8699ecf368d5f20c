using GanGraph.Engine.Documents;
using GanGraph.Engine.Running.Planning;

namespace GanGraph.Engine.Running.Viewing;

/// <summary>Looks at a graph, one after the other on the device thread; what one has prepared
/// serves the next.</summary>
internal sealed class ViewSession(
    BoundGraph graph,
    RunOptions options,
    EventStream events,
    TimeProvider clock,
    KeptValues? kept = null) : IDisposable
{
    private readonly HashSet<Output> _seen = [];
    private Stage? _stage;
    private CancellationToken _cancel;

    /// <summary>Does one look. When it fails, or is stopped, what was prepared is let go of: a
    /// node may be left in the middle of something.</summary>
    public T Look<T>(Func<T> look, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        _cancel = cancel;
        using CancellationTokenRegistration stop = cancel.Register(() => _stage?.Stop());
        try
        {
            try
            {
                return look();
            }
            catch (NodeRunException e) when (e.InnerException is EmptyInputException)
            {
                // A training that said it was finished turned out not to be: now it says so.
                Drop();
                kept?.Clear();
                return look();
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            Drop();
            throw new OperationCanceledException(cancel);
        }
        catch
        {
            Drop();
            kept?.Clear();
            throw;
        }
        finally
        {
            _stage?.LetGo();
        }

        void Drop()
        {
            Stage? stage = _stage;
            _stage = null;
            stage?.Dispose();
        }
    }

    /// <summary>How many frames a stream has.</summary>
    public long Length(string node, string port) =>
        Stream(node, port, out Output _).Length;

    /// <summary>Hands frames over.</summary>
    public void Frames(
        string node, string port, long first, int count, Action<IStreamed, FrameSpan> show)
    {
        RunNode source = Stream(node, port, out Output output);
        if (first + count > source.Length)
        {
            throw new GraphException(
                $"{node}.{port} has {source.Length} frames, asked for are {first} to "
                + $"{first + count - 1}. Ask for others.");
        }

        _stage!.Show(source, output, new FrameSpan(first, count, graph.Rate), show);
    }

    /// <summary>A value.</summary>
    public object Value(string node, string port)
    {
        (RunNode source, Output output) = Prepare(node, port);
        return output.Held ?? throw new GraphException(
            output.IsStream
                ? $"{node}.{port} is a stream of frames. Look at it frame by frame."
                : $"{node}.{port} holds nothing.");
    }

    /// <inheritdoc/>
    public void Dispose() => _stage?.Dispose();

    private RunNode Stream(string node, string port, out Output output)
    {
        (RunNode source, output) = Prepare(node, port);
        return output.IsStream ? source : throw new GraphException(
            $"{node}.{port} is of type {output.WireType.Name}, which is no stream of frames. "
            + "Look at it as a value.");
    }

    private (RunNode Node, Output Output) Prepare(string node, string port)
    {
        _stage ??= new Stage(graph, options, events, clock, kept);
        _cancel.ThrowIfCancellationRequested(); // a wish from before the stage was there
        (RunNode Node, Output Output) found = PortFinder.Find(graph, _stage.Wiring, node, port);
        if (_seen.Add(found.Output) && _stage.HasLeftOut(found.Node, found.Output))
        {
            // It was prepared without this output, which nobody wanted at the time.
            _stage.Dispose();
            _stage = new Stage(graph, options, events, clock, kept);
            found = PortFinder.Find(graph, _stage.Wiring, node, port);
        }

        _stage.Prepare(found.Node, _seen);
        return found;
    }
}
