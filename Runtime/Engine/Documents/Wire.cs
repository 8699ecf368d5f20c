namespace GanGraph.Engine.Documents;

/// <summary>A wire, seen from the node at which it ends.</summary>
/// <param name="From">The node at which it begins.</param>
/// <param name="Output">The output at which it begins.</param>
/// <param name="To">Name of the input, or of the setting that a signal drives.</param>
public sealed record Wire(BoundNode From, Output Output, string To);
