using GanGraph.Engine.Files;

namespace GanGraph.Engine.Running;

/// <summary>How a graph is to be run, apart from what stands in the graph.</summary>
public sealed record RunOptions
{
    /// <summary>Folder that every output lies under; full path.</summary>
    public required string OutFolder { get; init; }

    /// <summary>Folder for checkpoints, decoded datasets and other results kept between
    /// runs; full path.</summary>
    public required string CacheFolder { get; init; }

    /// <summary>Bytes that the folders of nodes in the cache may hold together; null for no limit.
    /// What can be made again goes when there are more; trainings stay.</summary>
    public long? CacheBytes { get; init; }

    /// <summary>Folders besides the graph's own in which assets may lie; full paths.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>The scripts that may run.</summary>
    public ScriptPermits Permits { get; init; } = ScriptPermits.OfThisPerson;

    /// <summary>Device to compute on: <c>cpu</c>, <c>cuda</c> or <c>cuda:1</c>.</summary>
    public string Device { get; init; } = "cpu";

    /// <summary>Tells what program this is, for the note in the files it makes; asked when the
    /// first file is made. Null leaves it out.</summary>
    public Func<Maker>? Maker { get; init; }

    /// <summary>First frame to render.</summary>
    public long FirstFrame { get; init; }

    /// <summary>Number of the frame after the last one to render; null for the end.</summary>
    public long? EndFrame { get; init; }

    /// <summary>Frames in a span, at least 1.</summary>
    public int SpanFrames { get; init; } = 8;

    /// <summary>Whether to start trainings and films from nothing. What is there is set aside
    /// under another name, trainings for good; finished files are replaced when the new ones are
    /// finished.</summary>
    public bool Fresh { get; init; }

    /// <summary>Names of the nodes that are wanted, with all that they need and nothing else; empty
    /// for all sinks, and trainings that no sink needs. A node in the middle of the graph is
    /// prepared: its trainings are done, its frames are made when somebody takes them.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Whether trainings that have begun are taken as far as they are, instead of being
    /// brought to their target first; for a look on the way.</summary>
    public bool TakesUnfinished { get; init; }

    /// <summary>Called between two pieces of work, such as the steps of a training or the spans of
    /// a film, mostly on the device thread: until it returns the run does nothing, so that
    /// something else can have the device. Quick when nothing else wants it; must not throw. The
    /// time it takes is no node's.</summary>
    public Action? Between { get; init; }

    /// <summary>Shown every piece of a stream as soon as it has been rendered, on the device
    /// thread. It keeps copies only, is quick when it needs nothing, and must not throw. The time
    /// it takes is no node's.</summary>
    public Action<RenderedPiece>? Passing { get; init; }

    /// <summary>Recognises that the device ran out of memory: the span is then halved and
    /// rendered again. A sink that throws such an exception must not have taken any frame of the
    /// span. Null when no exception means that.</summary>
    public Func<Exception, bool>? IsOutOfMemory { get; init; }
}
