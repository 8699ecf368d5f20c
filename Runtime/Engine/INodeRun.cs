namespace GanGraph.Engine;

/// <summary>What a node may use while it runs.</summary>
public interface INodeRun
{
    /// <summary>Set when the person wants to stop; a node looks at it at least each second
    /// and throws through <see cref="CancellationToken.ThrowIfCancellationRequested"/>.</summary>
    CancellationToken Cancel { get; }

    /// <summary>The device asked for: <c>cpu</c>, <c>cuda</c> or <c>cuda:1</c>.</summary>
    string Device { get; }

    /// <summary>Name of this node in the graph, for messages.</summary>
    string NodeId { get; }

    /// <summary>Frames a second of everything in the graph.</summary>
    /// <exception cref="InvalidOperationException">Read by a node without streams, or by an
    /// <see cref="ArtifactNode"/>, that did not declare <see cref="Node.UsesRate"/>.</exception>
    FrameRate Rate { get; }

    /// <summary>Width of the graph's pictures in pixels, for nodes that make pictures from
    /// nothing; 0 when the graph leaves it open.</summary>
    /// <exception cref="InvalidOperationException">The node did not declare
    /// <see cref="Node.UsesPictureSize"/>.</exception>
    int Width { get; }

    /// <summary>Height of the graph's pictures in pixels; 0 when left open.</summary>
    /// <exception cref="InvalidOperationException">The node did not declare
    /// <see cref="Node.UsesPictureSize"/>.</exception>
    int Height { get; }

    /// <summary>A seed that depends on the graph's seed, this node and
    /// <paramref name="purpose"/>, and on nothing else.</summary>
    /// <exception cref="InvalidOperationException">The node did not declare
    /// <see cref="Node.UsesGraphSeed"/>.</exception>
    uint Seed(string purpose);

    /// <summary>Full path of a file or folder that the graph names, after the check that it lies
    /// where the person allows reading.</summary>
    /// <exception cref="GraphException">Missing, moved, or outside the allowed folders.</exception>
    string Resolve(AssetSetting asset);

    /// <summary>The bytes of a script that the graph names, if the person has permitted these very
    /// bytes to run.</summary>
    /// <exception cref="GraphException">Nobody has permitted it, or it is missing, moved, or
    /// outside the allowed folders.</exception>
    byte[] ReadScript(AssetSetting script);

    /// <summary>Full path under the output folder; its folder exists.</summary>
    /// <exception cref="GraphException">The path leads out of the output folder.</exception>
    string Resolve(OutputSetting output);

    /// <summary>Folder that belongs to this node's key, kept between runs; it exists. Trainers
    /// keep their checkpoints here, sinks the part of a film that is already encoded, loaders
    /// what they decoded. That of a sink is deleted when the files it has made are
    /// recorded.</summary>
    string Artifact { get; }

    /// <summary>Whether a training that has not reached its target is to be taken as far as it is,
    /// from its own folder alone: somebody has a look on the way.</summary>
    bool TakesUnfinished { get; }

    /// <summary>Tells of time that another node spends in order to fill <see cref="Artifact"/>,
    /// as a trainer does that decodes the pictures of a loader: it counts as work of this node and
    /// not of the other. What takes longest per byte stays longest in the cache.</summary>
    /// <param name="seconds">The time that it took.</param>
    void Spent(double seconds);

    /// <summary>Hexadecimal SHA-256 of everything that shapes the result of this node; when it
    /// gives values, of what shapes these.</summary>
    string Key { get; }

    /// <summary>The graph as canonical text, as it belongs into a file that this node makes:
    /// without anything that is only this machine's, and with a note of who made the file, under
    /// <c>meta.made</c>.</summary>
    /// <param name="frames">The frames of the stream that the file holds.</param>
    string GraphText(FrameSpan frames);

    /// <summary>The name of a file or folder as it may be written into files that travel: the
    /// path relative to the folder in which reading is allowed.</summary>
    string NameOf(AssetSetting asset);

    /// <summary>Tells how far the work is.</summary>
    /// <param name="done">Units of work done.</param>
    /// <param name="of">Units of work in all; 0 when nobody knows.</param>
    /// <param name="unit">What is counted, in the plural: <c>frames</c>, <c>steps</c>.</param>
    /// <param name="text">What to show beside the bar, for example the losses.</param>
    void Progress(long done, long of, string unit, string? text = null);

    /// <summary>Says one line to the person.</summary>
    void Say(string text);

    /// <summary>Tells of a file that was made on the way and is worth a look, such as a sheet of
    /// training samples.</summary>
    /// <param name="path">Full path of the file.</param>
    /// <param name="what">What it shows, in a few words.</param>
    void Made(string path, string what);
}
