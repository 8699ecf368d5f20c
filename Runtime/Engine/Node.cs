namespace GanGraph.Engine;

/// <summary>One box of a graph: its properties are its ports and settings, its class is its
/// name in the file, its folder is its place in the palette.</summary>
/// <remarks>A node never changes what it is given, draws random numbers only from
/// <see cref="INodeRun.Seed"/>, and computes frame i from the graph and i alone. One that holds
/// files or processes is <see cref="IDisposable"/>: it is disposed at the end of each run, and may
/// be prepared again for the next.</remarks>
public abstract class Node
{
    /// <summary>Version of ports, defaults and ranges; raised together with a migration.</summary>
    public virtual int Version => 1;

    /// <summary>Whether this node calls <see cref="INodeRun.Seed"/>; only then does another seed of
    /// the graph give another result. A trainer leaves it alone and has a setting for its seed.
    /// </summary>
    protected internal virtual bool UsesGraphSeed => false;

    /// <summary>Whether this node reads <see cref="INodeRun.Width"/> and
    /// <see cref="INodeRun.Height"/>; only then does another size of the graph give another
    /// result. In a node that gives both streams and values it may shape only the streams.
    /// </summary>
    protected internal virtual bool UsesPictureSize => false;

    /// <summary>Whether <see cref="INodeRun.Rate"/> shapes the values that this node gives, or what
    /// an <see cref="ArtifactNode"/> keeps. Streams and the files of sinks depend on the rate in
    /// any case.</summary>
    protected internal virtual bool UsesRate => false;

    /// <summary>Computes what is the same for every frame: reads the value inputs and those
    /// stream inputs that are taken whole, and sets the value outputs. Runs once.</summary>
    protected internal virtual void Prepare(INodeRun run)
    {
    }

    /// <summary>How many frames the stream outputs of this node have; runs after
    /// <see cref="Prepare"/>. Unless a node says otherwise: as many as its shortest stream
    /// input.</summary>
    /// <param name="inputs">The length of what is wired to the stream inputs.</param>
    protected internal virtual long Length(StreamLengths inputs) => inputs.Shortest;

    /// <summary>Which frames of <paramref name="input"/> this node must see to render
    /// <paramref name="span"/>. Unless a node says otherwise: the same.</summary>
    /// <remarks>The input then holds exactly the frames asked for. A span may reach over either
    /// end of the stream: the first and the last frame are repeated there.</remarks>
    protected internal virtual FrameSpan Need(Input input, FrameSpan span) => span;

    /// <summary>Renders one span: reads the stream inputs and sets every stream output to
    /// <c>span.Count</c> frames. Runs on the device thread, once for each span.</summary>
    protected internal virtual void Render(FrameSpan span, INodeRun run)
    {
    }

    /// <summary>What is wrong with these settings beyond what their ranges say; each sentence
    /// names the setting, what was found and what is wanted.</summary>
    protected internal virtual IEnumerable<string> Check() => [];

    /// <summary>Foretells what is known of the outputs before anything runs, from the settings and
    /// from what is known of the inputs (<see cref="Port.Known"/>), and says what does not fit;
    /// each sentence names the inputs, what was found and what is wanted. Runs at each check of a
    /// graph, node after node along the wires; of files it reads at most a little, and only what
    /// it has not seen before (<see cref="AssetSetting.Found"/>). What an effect takes is known of
    /// what it gives, unless it foretells something else.</summary>
    protected internal virtual IEnumerable<string> Foresee() => [];

    /// <summary>Rewrites what a file that was made with version <paramref name="from"/> says of
    /// this node for version <c>from + 1</c>.</summary>
    protected internal virtual void Migrate(int from, OldNode node)
    {
    }
}
