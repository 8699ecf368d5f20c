namespace GanGraph.Nodes.Projectors;

/// <summary>Where a latent is looked for.</summary>
public enum ProjectionSpace
{
    /// <summary>One W for all layers: the picture stays one that the generator would draw, and
    /// walks and neighbours look right.</summary>
    W,

    /// <summary>A W for each layer: closer to the picture, further from the style of the
    /// generator.</summary>
    WPlus,
}
