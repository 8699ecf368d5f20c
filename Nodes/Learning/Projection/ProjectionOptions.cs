using GanGraph.Values;

namespace GanGraph.Learning.Projection;

/// <summary>How a picture is looked for.</summary>
public sealed record ProjectionOptions
{
    /// <summary>Length, steps, shaking.</summary>
    public ProjectionPace Pace { get; init; } = new();

    /// <summary>W finds the nearest picture that the generator would draw; W+ gets closer and
    /// leaves what it would draw.</summary>
    public LatentSpace Space { get; init; } = LatentSpace.W;

    /// <summary>Weight of <see cref="NoisePenalty"/> beside the distance.</summary>
    public double NoiseWeight { get; init; } = 1e5;

    /// <summary>In W+: weight of the mean square by which layers differ from their mean, as a part
    /// of the spread of W.</summary>
    public double LayerPull { get; init; } = 0.02;

    /// <summary>Where the random numbers come from.</summary>
    public uint Seed { get; init; } = 303;
}
