namespace GanGraph.Engine.Running;

/// <summary>What a run would do with one node, and why.</summary>
/// <param name="Node">Name of the node in the graph.</param>
/// <param name="State">What it would do.</param>
/// <param name="Why">The reason in a few words, such as <c>settings changed</c>.</param>
/// <param name="Frames">How many frames a finished sink has; null while nobody knows.</param>
public sealed record PlannedNode(string Node, PlanState State, string Why, long? Frames);
