namespace GanGraph.Engine.Running;

/// <summary>What a run would do with one node, and why.</summary>
/// <param name="Node">Name of the node in the graph.</param>
/// <param name="State">What it would do.</param>
/// <param name="Why">The reason in a few words, such as <c>settings changed</c>.</param>
/// <param name="Frames">How many frames a finished sink has; null while nobody knows.</param>
public sealed record PlannedNode(string Node, PlanState State, string Why, long? Frames)
{
    /// <summary>Stands for everything that shapes what the node makes: plans in which it is the
    /// same mean the same result. Empty for a node that takes no part.</summary>
    public string Key { get; init; } = "";

    /// <summary>Whether an earlier run has made something of this node, perhaps with other
    /// settings.</summary>
    public bool HasRun { get; init; }

    /// <summary>Whether it is a training, or something else that takes long and is never thrown
    /// away.</summary>
    public bool IsTraining { get; init; }
}
