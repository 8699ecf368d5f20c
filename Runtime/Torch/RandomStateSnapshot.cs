namespace GanGraph.Torch;

/// <summary>Where a <see cref="RandomState"/> stands.</summary>
/// <param name="Words">The 624 words of the generator.</param>
/// <param name="Position">How many of them are used up.</param>
/// <param name="Spare">The second of a pair of normal numbers, where it was not drawn yet.</param>
public sealed record RandomStateSnapshot(
    IReadOnlyList<uint> Words, int Position, double? Spare);
