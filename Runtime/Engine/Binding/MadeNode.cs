using GanGraph.Engine.Documents;

namespace GanGraph.Engine.Binding;

/// <summary>A node on its way into a <see cref="BoundGraph"/>.</summary>
/// <param name="Entry">What the file says of it.</param>
/// <param name="Bound">What will stand in the graph.</param>
/// <param name="Wires">The list behind <see cref="BoundNode.Wires"/>, still open.</param>
/// <param name="IsSound">Whether its settings are those that the file means.</param>
internal sealed record MadeNode(
    NodeEntry Entry, BoundNode Bound, List<Wire> Wires, bool IsSound);
