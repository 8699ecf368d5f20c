namespace GanGraph.Engine;

/// <summary>That a later version of a node calls something otherwise.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="From">What the earlier version calls it.</param>
/// <param name="To">What the later version calls it.</param>
internal readonly record struct PortRename(PortKind Kind, string From, string To);
