using GanGraph.Learning.Networks.Styles;

namespace GanGraph.Learning.Networks.StyleGan2;

/// <summary>What fixes a StyleGAN2 generator; weights of one shape fit no other.</summary>
/// <remarks>Karras et al. 2020, Analyzing and improving the image quality of StyleGAN, and
/// Training generative adversarial networks with limited data. What has a default can be set, so
/// that a card that leaves it out keeps that.</remarks>
public sealed record StyleGan2Options
{
    /// <summary>Numbers in a latent in Z.</summary>
    public int ZDimension { get; set; } = 512;

    /// <summary>Number of classes; 0 for none.</summary>
    public int CDimension { get; set; }

    /// <summary>Numbers in a latent in W.</summary>
    public int WDimension { get; set; } = 512;

    /// <summary>Side of the pictures in pixels, a power of 2.</summary>
    public required int Resolution { get; init; }

    /// <summary>Channels of the pictures: 1 for grey, 3 for colour.</summary>
    public int Channels { get; set; } = 3;

    /// <summary>Layers of the mapping.</summary>
    public int MappingLayers { get; set; } = 8;

    /// <summary>Width of the mapping's inner layers; null for <see cref="WDimension"/>.</summary>
    public int? LayerFeatures { get; set; }

    /// <summary>Numbers that a class becomes; null for <see cref="WDimension"/>.</summary>
    public int? EmbedFeatures { get; set; }

    /// <summary>Bends the numbers of the mapping.</summary>
    public Activation MappingActivation { get; set; } = Activation.Lrelu;

    /// <summary>Learning rate of the mapping as a part of that of the rest.</summary>
    public double MappingRate { get; set; } = 0.01;

    /// <summary>Memory of the mean of W; null where none is kept.</summary>
    public double? AverageBeta { get; set; } = 0.995;

    /// <summary>Channels of a block times its side, at most.</summary>
    public int ChannelBase { get; set; } = 32768;

    /// <summary>Channels of a block, at most.</summary>
    public int ChannelMax { get; set; } = 512;

    /// <summary>How the blocks are joined.</summary>
    public StyleGan2Architecture Architecture { get; set; } = StyleGan2Architecture.Skip;

    /// <summary>Bends the numbers of the convolutions.</summary>
    public Activation Activation { get; set; } = Activation.Lrelu;

    /// <summary>Cuts results of convolutions off at plus and minus this; null for never.
    /// </summary>
    public double? ConvClamp { get; set; }

    /// <summary>Whether convolutions add noise.</summary>
    public bool UseNoise { get; set; } = true;

    /// <summary>How many of the largest resolutions were trained in half precision.</summary>
    public int HalfResolutions { get; set; }

    /// <summary>Taps of the filter for changes of size, in one direction.</summary>
    public IReadOnlyList<double> ResampleFilter { get; set; } = [1, 3, 3, 1];

    /// <summary>Number of W that a picture takes.</summary>
    public int Layers => (2 * int.Log2(Resolution)) - 2;

    /// <summary>Sides of the blocks in pixels, from 4 on.</summary>
    public IEnumerable<int> Sides => StyleGan2Ranges.Sides(Resolution);

    /// <summary>Channels of the block of a side.</summary>
    public int ChannelsAt(int side) => Math.Min(ChannelBase / side, ChannelMax);

    /// <summary>What is wrong, one sentence for each fault.</summary>
    public IEnumerable<string> Problems() =>
    [
        .. StyleGan2Ranges.Of(nameof(ZDimension), ZDimension, 1, 8192),
        .. StyleGan2Ranges.Of(nameof(CDimension), CDimension, 0, 100_000),
        .. StyleGan2Ranges.Of(nameof(WDimension), WDimension, 1, 8192),
        .. StyleGan2Ranges.OfPictures(Resolution, Channels, ChannelBase, ChannelMax),
        .. StyleGan2Ranges.Of(nameof(MappingLayers), MappingLayers, 1, 64),
        .. StyleGan2Ranges.Of(nameof(LayerFeatures), LayerFeatures ?? 1, 1, 8192),
        .. StyleGan2Ranges.Of(nameof(EmbedFeatures), EmbedFeatures ?? 1, 1, 8192),
        .. StyleGan2Ranges.Of(nameof(MappingRate), MappingRate, 1e-6, 1e3),
        .. StyleGan2Ranges.Of(nameof(AverageBeta), AverageBeta ?? 1, 0, 1),
        .. StyleGan2Ranges.Of(nameof(ConvClamp), ConvClamp ?? 1, 0, 1e30),
        .. StyleGan2Ranges.Of(nameof(HalfResolutions), HalfResolutions, 0, 16),
        .. StyleGan2Ranges.OfFilter(ResampleFilter),
    ];
}
