namespace GanGraph.Engine.Running;

/// <summary>What a training keeps between runs.</summary>
/// <param name="Node">Name of the node in the graph.</param>
/// <param name="Folder">Full path of its folder in the cache; it need not be there.</param>
/// <param name="IsFinished">Whether it holds the result for the node's target.</param>
public sealed record KeptWork(string Node, string Folder, bool IsFinished)
{
    /// <summary>How far it has come; null when it has not begun, or does not say.</summary>
    public WorkDone? Reached { get; init; }
}
