namespace GanGraph.Editor.Arranging;

/// <summary>What the layout moves as one: a node, a note, or a group with all that is in it.
/// </summary>
/// <param name="Width">From left to right.</param>
/// <param name="Height">From top to bottom.</param>
/// <param name="Parts">What is in it, each at its place from the block's corner.</param>
internal sealed record Block(long Width, long Height, IReadOnlyList<BlockPart> Parts);
