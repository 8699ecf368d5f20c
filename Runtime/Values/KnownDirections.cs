namespace GanGraph.Values;

/// <summary>What is known of the directions on a wire before anything runs.</summary>
/// <param name="Mapping">The mapping of the model in whose W they lie.</param>
public sealed record KnownDirections(KnownMapping Mapping);
