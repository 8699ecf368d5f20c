namespace GanGraph.Engine;

/// <summary>Brings frames out of the graph: a film, pictures, a contact sheet.</summary>
/// <remarks>The executor calls <see cref="Open"/>, then <see cref="Node.Render"/> with spans in
/// order, then <see cref="Close"/>; when the run is cancelled or fails, <see cref="Abandon"/>
/// instead of <see cref="Close"/>. A sink writes to a temporary name and renames in
/// <see cref="Close"/>, so that the file under the final name is always whole.</remarks>
public abstract class SinkNode : Node
{
    /// <summary>Gets ready to take frames and tells which frame is the first one missing: 0 for
    /// a new film, later when an earlier run was stopped and its part can be kept.</summary>
    /// <param name="span">All frames that the sink will be asked to take.</param>
    /// <param name="run">What the node may use while it runs.</param>
    protected internal abstract long Open(FrameSpan span, INodeRun run);

    /// <summary>Finishes the files and gives them their final names.</summary>
    /// <returns>The full paths of the files made, the main one first.</returns>
    protected internal abstract IReadOnlyList<string> Close(INodeRun run);

    /// <summary>Lets go of files and processes, keeping what a later run can continue. Also
    /// follows when <see cref="Open"/> or <see cref="Close"/> threw.</summary>
    protected internal virtual void Abandon(INodeRun run)
    {
    }
}
