namespace GanGraph.Engine;

/// <summary>A node whose result costs so much that it is never thrown away: a training, a
/// projection. Running it again means reaching the target from the newest checkpoint.</summary>
/// <remarks><see cref="Node.Prepare"/> finds its own folder in <see cref="INodeRun.Artifact"/>;
/// the folder belongs to everything that shapes the result except the settings declared as
/// target, so that a larger target continues where a smaller one ended.</remarks>
public abstract class ArtifactNode : Node
{
    /// <summary>Whether <paramref name="folder"/> already holds the result for the target, so
    /// that <see cref="Node.Prepare"/> will only load it. Nothing upstream is computed then, and
    /// the value inputs stay empty; a node that also takes a stream span by span gets all of its
    /// inputs. One that finds while loading that the result is damaged removes it and reads its
    /// inputs: the run then begins again, with them filled.</summary>
    /// <param name="folder">An existing folder: that of <see cref="INodeRun.Artifact"/>.</param>
    protected internal abstract bool IsFinished(string folder);

    /// <summary>How far the work in <paramref name="folder"/> has come, and how far it is to go;
    /// null when none has been done that could be shown, or the node does not say.</summary>
    /// <param name="folder">The folder of <see cref="INodeRun.Artifact"/>; it need not exist.
    /// </param>
    protected internal virtual WorkDone? Reached(string folder) => null;
}
