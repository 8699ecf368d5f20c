namespace GanGraph.Learning.Latents;

/// <summary>A place between two keys.</summary>
/// <param name="Key">Number of the key that it comes from; the next one, or the first after the
/// last, is the one that it leads to.</param>
/// <param name="Part">How far, from 0 (at the key) to 1 (at the next).</param>
public readonly record struct PathPlace(int Key, double Part);
