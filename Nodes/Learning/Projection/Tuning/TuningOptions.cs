namespace GanGraph.Learning.Projection.Tuning;

/// <summary>How a generator is tuned.</summary>
public sealed record TuningOptions
{
    /// <summary>Length of a step.</summary>
    public double LearningRate { get; init; } = 3e-4;

    /// <summary>Weight of what keeps the neighbourhood of the pivots as it was: beside each pivot a
    /// latent is drawn as before; 0 for none.</summary>
    public double Locality { get; init; }

    /// <summary>How far from the pivot that latent lies, as a part of the spread of W.</summary>
    public double LocalityReach { get; init; } = 0.5;

    /// <summary>Where the random numbers come from.</summary>
    public uint Seed { get; init; }
}
