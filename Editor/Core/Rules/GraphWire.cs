namespace GanGraph.Editor.Rules;

/// <summary>A wire as it stands in a graph file.</summary>
/// <param name="From">The output at which it begins.</param>
/// <param name="To">The input or setting at which it ends.</param>
internal sealed record GraphWire(WireEnd From, WireEnd To);
