namespace GanGraph.Learning.Networks.Styles;

/// <summary>What fixes a mapping from Z and classes to W.</summary>
/// <param name="ZDimension">Numbers in a latent in Z; 0 to map classes alone.</param>
/// <param name="CDimension">Number of classes; 0 for none.</param>
/// <param name="WDimension">Numbers in a latent in W.</param>
/// <param name="Layers">Linear layers.</param>
public sealed record MappingShape(int ZDimension, int CDimension, int WDimension, int Layers)
{
    /// <summary>Width of the inner layers; null for <see cref="WDimension"/>.</summary>
    public int? LayerFeatures { get; init; }

    /// <summary>Numbers that a class becomes; null for <see cref="WDimension"/>.</summary>
    public int? EmbedFeatures { get; init; }

    /// <summary>What bends the numbers of each layer.</summary>
    public Activation Activation { get; init; } = Activation.Lrelu;

    /// <summary>Learning rate as a part of that of the network.</summary>
    public double Rate { get; init; } = 0.01;
}
