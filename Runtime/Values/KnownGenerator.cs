namespace GanGraph.Values;

/// <summary>What is known of the generator on a wire before anything runs.</summary>
/// <param name="Mapping">Name of the model whose mapping it has.</param>
public sealed record KnownGenerator(string Mapping);
