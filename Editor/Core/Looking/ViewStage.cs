using GanGraph.Editor.Running;
using GanGraph.Engine;
using GanGraph.Engine.Running;

namespace GanGraph.Editor.Looking;

/// <summary>A graph that is open to be looked at, as it was at one moment.</summary>
internal sealed class ViewStage : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(700);

    private readonly CancellationTokenSource _stop = new();
    private readonly GraphViewer _viewer;
    private readonly Action _begin;
    private bool _hasBegun;

    /// <summary>Opens a graph; nothing is computed yet.</summary>
    /// <param name="part">The graph.</param>
    /// <param name="training">What to do about trainings that are not finished.</param>
    /// <param name="begin">Called on the device thread before it works.</param>
    /// <param name="hear">Gets the events.</param>
    /// <param name="kept">Values of the stage before.</param>
    public ViewStage(
        GraphPart part,
        LookTraining training,
        Action begin,
        Action<RunEvent> hear,
        KeptValues kept)
    {
        (Part, Training, _begin) = (part, training, begin);
        bool takes = training == LookTraining.TakeUnfinished;
        _viewer = new GraphViewer(
            part.Bind(),
            part.Options with { TakesUnfinished = takes },
            happened =>
            {
                if (happened is NodeStarted)
                {
                    Begin();
                }

                hear(happened);
            },
            kept: takes ? null : kept); // how far a training is stands in no key
    }

    /// <summary>The graph.</summary>
    public GraphPart Part { get; }

    /// <summary>What it does about trainings that are not finished.</summary>
    public LookTraining Training { get; }

    /// <summary>Whether it is to be closed.</summary>
    public bool IsOver => _stop.IsCancellationRequested;

    /// <summary>Stops what is being done; the stage is of no more use then.</summary>
    public void Stop() => _stop.Cancel();

    /// <summary>Stops what is not done soon. What is, such as a picture while a value is dragged,
    /// is better than none.</summary>
    public void StopSoon() => _stop.CancelAfter(Soon);

    /// <summary>How many frames a stream has.</summary>
    public long Length(string node, string port, CancellationToken cancel) =>
        Do(token => _viewer.Length(node, port, token), cancel);

    /// <summary>Hands a value over, on the device thread.</summary>
    public T Value<T>(
        string node, string port, Func<object, T> show, CancellationToken cancel) =>
        Do(
            token =>
            {
                T result = default!;
                _viewer.Value(
                    node,
                    port,
                    value =>
                    {
                        Begin();
                        result = show(value);
                    },
                    token);
                return result;
            },
            cancel);

    /// <summary>Hands frames over together, on the device thread.</summary>
    /// <param name="node">Name of the node.</param>
    /// <param name="port">The port.</param>
    /// <param name="numbers">Numbers of the frames, rising.</param>
    /// <param name="show">Gets all of them in one piece, which lives until it returns.</param>
    /// <param name="cancel">Set when nobody wants to see them any more.</param>
    public T Frames<T>(
        string node,
        string port,
        IReadOnlyList<long> numbers,
        Func<IStreamed, T> show,
        CancellationToken cancel)
    {
        List<IStreamed> pieces = [];
        T result = default!;
        void Take(IStreamed piece)
        {
            Begin();
            pieces.Add(piece.Slice(0, piece.Count));
            if (pieces.Sum(p => p.Count) == numbers.Count)
            {
                result = Together(pieces, show);
            }
        }

        try
        {
            foreach ((long first, int count) in Rows(numbers))
            {
                Do(
                    token =>
                    {
                        _viewer.Frames(
                            node, port, first, count, (piece, _) => Take(piece), token);
                        return true;
                    },
                    cancel);
            }
        }
        finally
        {
            pieces.ForEach(piece => piece.Dispose());
        }

        return result;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _viewer.Dispose();
        _stop.Dispose();
    }

    private static T Together<T>(List<IStreamed> pieces, Func<IStreamed, T> show)
    {
        if (pieces.Count == 1)
        {
            return show(pieces[0]);
        }

        using IStreamed whole = pieces[0].Join(pieces);
        return show(whole);
    }

    private static IEnumerable<(long First, int Count)> Rows(IReadOnlyList<long> numbers)
    {
        int start = 0;
        for (int i = 1; i <= numbers.Count; i++)
        {
            if (i == numbers.Count || numbers[i] != numbers[i - 1] + 1)
            {
                yield return (numbers[start], i - start);
                start = i;
            }
        }
    }

    private void Begin()
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            _begin();
        }
    }

    private T Do<T>(Func<CancellationToken, T> look, CancellationToken cancel)
    {
        using CancellationTokenSource either =
            CancellationTokenSource.CreateLinkedTokenSource(cancel, _stop.Token);
        return look(either.Token);
    }
}
