namespace GanGraph.Editor.Search;

/// <summary>How a type of node fits the place for which it is wanted.</summary>
/// <param name="Rank">0 for what fits best, more for less.</param>
/// <param name="Port">The port that the wire would get; null when no wire is meant.</param>
/// <param name="Output">The output at which the wire goes on; null when it ends.</param>
/// <param name="Words">Why it fits, for the person.</param>
internal sealed record TypeFit(int Rank, string? Port, string? Output, string Words);
