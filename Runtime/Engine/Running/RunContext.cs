using GanGraph.Engine.Caching;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Files;
using GanGraph.Engine.Running.Planning;

namespace GanGraph.Engine.Running;

/// <summary>What all nodes of a run share.</summary>
internal sealed class RunContext
{
    /// <summary>Gets ready to run a graph.</summary>
    public RunContext(
        BoundGraph graph,
        RunOptions options,
        EventStream events,
        TimeProvider clock,
        CancellationToken cancel)
    {
        Graph = graph;
        Options = options;
        Events = events;
        Clock = clock;
        Cancel = cancel;
        Cache = new Cache(options.CacheFolder, options.OutFolder);
        void Say(string text) => events.Raise(new NodeSaid("", text));
        Keeper = new CacheKeeper(Cache, options, Say);
        Assets = new AssetResolver(
            graph.Document, options.Roots, new ContentHashes(Cache.Hashes, Say));
        Outputs = new OutputResolver(options.OutFolder);
        Keys = new NodeKeys(graph, Assets);
        SpanFrames = Math.Max(1, options.SpanFrames);
    }

    /// <summary>The graph.</summary>
    public BoundGraph Graph { get; }

    /// <summary>How it is to be run.</summary>
    public RunOptions Options { get; }

    /// <summary>Takes what happens.</summary>
    public EventStream Events { get; }

    /// <summary>Tells the time.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Set when the person wants to stop.</summary>
    public CancellationToken Cancel { get; }

    /// <summary>What is kept between runs.</summary>
    public Cache Cache { get; }

    /// <summary>Keeps the cache within its budget.</summary>
    public CacheKeeper Keeper { get; }

    /// <summary>Finds what nodes read.</summary>
    public AssetResolver Assets { get; }

    /// <summary>Places what nodes write.</summary>
    public OutputResolver Outputs { get; }

    /// <summary>The keys of the nodes.</summary>
    public NodeKeys Keys { get; }

    /// <summary>Frames in a span; fewer once the device ran out of memory.</summary>
    public int SpanFrames { get; private set; }

    /// <summary>Lets something else have the device for a moment.</summary>
    public void Rest()
    {
        if (Options.Between is Action between)
        {
            NodeCall.Aside(between);
        }
    }

    /// <summary>Shows what a node has rendered.</summary>
    public void Show(RunNode node, Output output, IStreamed made, FrameSpan span)
    {
        if (Options.Passing is Action<RenderedPiece> passing)
        {
            NodeCall.Aside(
                () => passing(new RenderedPiece(node.Id, output.Name, made, span, node.Length)));
        }
    }

    /// <summary>Halves the span when an exception means that the device ran out of memory.
    /// </summary>
    /// <returns>Whether it is worth trying again.</returns>
    public bool CanTrySmaller(Exception thrown)
    {
        if (SpanFrames == 1 || !IsFull(thrown))
        {
            return false;
        }

        SpanFrames = Math.Max(1, SpanFrames / 2);
        Events.Raise(new NodeSaid(
            (thrown as NodeRunException)?.NodeId ?? "",
            $"The device ran out of memory; going on with {SpanFrames} frames at a time."));
        return true;
    }

    /// <summary>What to tell of a failure: when memory ran out, that and what to do, in place of
    /// the words of the library that noticed.</summary>
    public Exception Explained(Exception thrown) => !IsFull(thrown) ? thrown : new NodeRunException(
        (thrown as NodeRunException)?.NodeId ?? "",
        $"the memory of {Options.Device} is full, wanted is room for one frame at a time. Choose "
        + "smaller pictures or a smaller network, or close other programs that use it.",
        thrown.InnerException ?? thrown);

    private bool IsFull(Exception thrown) => Options.IsOutOfMemory is Func<Exception, bool> isFull
        && (isFull(thrown) || (thrown.InnerException is Exception inner && isFull(inner)));
}
