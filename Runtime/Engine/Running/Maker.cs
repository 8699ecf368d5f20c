namespace GanGraph.Engine.Running;

/// <summary>What a film was made with, as far as it may make a difference to the pixels; nothing
/// of it tells whose machine it was.</summary>
/// <param name="Program">The program and its version.</param>
/// <param name="Tensors">The library that computes, its version and its provider.</param>
public sealed record Maker(string Program, string Tensors);
