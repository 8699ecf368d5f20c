namespace GanGraph.Values;

/// <summary>Which space a latent lies in.</summary>
public enum LatentSpace
{
    /// <summary>The normal distribution a generator learned from: [frames, dimension].</summary>
    Z,

    /// <summary>What the mapping network makes of Z: [frames, dimension].</summary>
    W,

    /// <summary>One W for each layer: [frames, layers, dimension].</summary>
    WPlus,
}
