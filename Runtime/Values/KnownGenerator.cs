namespace GanGraph.Values;

/// <summary>What is known of the generator on a wire before anything runs.</summary>
/// <param name="Mapping">The mapping it has.</param>
public sealed record KnownGenerator(KnownMapping Mapping);
