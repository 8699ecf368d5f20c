using GanGraph.Engine.Documents;
using GanGraph.Engine.Running.Planning;
using GanGraph.Engine.Running.Rendering;

namespace GanGraph.Engine.Running.Viewing;

/// <summary>The nodes of a graph that have been prepared to be looked at.</summary>
internal sealed class Stage : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly RunContext _context;
    private readonly KeptValues? _kept;
    private readonly SpanRenderer _renderer;
    private readonly Preparation _preparation;
    private readonly List<RunNode> _ready = [];
    private readonly Lock _stopping = new();
    private bool _isOver;

    /// <summary>Opens a graph.</summary>
    public Stage(
        BoundGraph graph,
        RunOptions options,
        EventStream events,
        TimeProvider clock,
        KeptValues? kept)
    {
        _kept = kept;
        _context = new RunContext(graph, options, events, clock, _stop.Token);
        Wiring = new Wiring(graph);
        _renderer = new SpanRenderer(_context, Wiring.Nodes.Count);
        _preparation = new Preparation(_context, _renderer, kept);
    }

    /// <summary>The nodes and what comes in at each.</summary>
    public Wiring Wiring { get; }

    /// <summary>Whether a node has been prepared while nobody wanted an output.</summary>
    public bool HasLeftOut(RunNode node, Output output) =>
        _preparation.Holds(node) && !output.Connected;

    /// <summary>Stops what is being done; may be called from any thread.</summary>
    public void Stop()
    {
        lock (_stopping)
        {
            if (!_isOver)
            {
                _stop.Cancel();
            }
        }
    }

    /// <summary>Prepares a node and what it needs, as far as that has not been done.</summary>
    /// <param name="node">The node.</param>
    /// <param name="seen">Outputs that are looked at.</param>
    public void Prepare(RunNode node, IEnumerable<Output> seen)
    {
        if (_preparation.Holds(node))
        {
            return;
        }

        Decisions decisions = new(
            Wiring, _context.Keys, _context.Cache, _context.Options, node);
        foreach (Output output in seen)
        {
            output.Connected = true;
        }

        foreach (RunNode needed in decisions.Work.Where(needed => !_preparation.Holds(needed)))
        {
            GetReady(needed, decisions);
        }

        _preparation.Run(decisions);
    }

    /// <summary>Renders frames and hands them over.</summary>
    public void Show(
        RunNode node, Output output, FrameSpan span, Action<IStreamed, FrameSpan> show)
    {
        Supply wanted = new(node, output, null, null);
        for (long start = span.Start; start < span.End;)
        {
            int count = (int)Math.Min(_context.SpanFrames, span.End - start);
            FrameSpan part = span with { Start = start, Count = count };
            IStreamed frames;
            try
            {
                frames = _renderer.Render(wanted, part, node);
            }
            catch (NodeRunException thrown) when (_context.CanTrySmaller(thrown))
            {
                continue;
            }

            using (frames)
            {
                show(frames, part);
            }

            start += count;
            node.Run.Progress(start - span.Start, span.Count, "frames");
        }
    }

    /// <summary>Lets other runs have the folders of the nodes.</summary>
    public void LetGo() => _ready.ForEach(node => node.Run.Dispose());

    /// <inheritdoc/>
    public void Dispose()
    {
        _renderer.Dispose();
        _preparation.Dispose();
        _kept?.Age();
        foreach (RunNode node in _ready)
        {
            (node.Node as IDisposable)?.Dispose();
            node.Run.Dispose();
        }

        _context.Keeper.LetGo();
        lock (_stopping)
        {
            _isOver = true;
            _stop.Dispose();
        }
    }

    private void GetReady(RunNode node, Decisions decisions)
    {
        bool onlyLoads = decisions.OnlyLoads(node);
        node.Run = new NodeRun(node, _context, onlyLoads);
        _ready.Add(node);
        foreach (Supply supply in onlyLoads ? [] : node.Supplies)
        {
            supply.Output.Connected = true;
        }

        if (node.Node is ArtifactNode)
        {
            node.Run.Mark();
            if (decisions.Of(node).State != PlanState.Cached)
            {
                NodeCall.Guard(node, n => n.Run.Claim(), _context.Cancel);
            }
        }
    }
}
