namespace GanGraph.Learning.Checkpoints;

/// <summary>What a network learned from.</summary>
/// <param name="Fingerprint">SHA-256 of the pictures and of how they were chosen.</param>
/// <param name="Source">Where they come from.</param>
/// <param name="Count">How many there were.</param>
public sealed record PictureSource(string Fingerprint, string Source, int Count);
