namespace GanGraph.Nodes.Projectors;

/// <summary>How long a picture is looked for.</summary>
public enum ProjectionEffort
{
    /// <summary>100 steps from the best of 32 seeds: seconds on a graphics card.</summary>
    Draft,

    /// <summary>400 steps from the best of 128 seeds: half a minute on a graphics card.</summary>
    Standard,

    /// <summary>1,000 steps from the average picture, as the makers of StyleGAN2 did it: minutes.
    /// </summary>
    Faithful,
}
