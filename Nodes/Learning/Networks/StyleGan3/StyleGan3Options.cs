using GanGraph.Learning.Networks.StyleGan2;

namespace GanGraph.Learning.Networks.StyleGan3;

/// <summary>What fixes a StyleGAN3 generator, T or R; weights of one shape fit no other.</summary>
/// <remarks>Karras et al. 2021, Alias-free generative adversarial networks. R has
/// <see cref="ConvKernel"/> 1, <see cref="UseRadialFilters"/> and twice the channels. What has a
/// default can be set, so that a card that leaves it out keeps that.</remarks>
public sealed record StyleGan3Options
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
    public int MappingLayers { get; set; } = 2;

    /// <summary>Learning rate of the mapping as a part of that of the rest.</summary>
    public double MappingRate { get; set; } = 0.01;

    /// <summary>Memory of the mean of W; null where none is kept.</summary>
    public double? AverageBeta { get; set; } = 0.998;

    /// <summary>Channels of a layer times twice its cutoff, at most.</summary>
    public int ChannelBase { get; set; } = 32768;

    /// <summary>Channels of a layer, at most.</summary>
    public int ChannelMax { get; set; } = 512;

    /// <summary>Layers of the synthesis between its input and its colours.</summary>
    public int ConvLayers { get; set; } = 14;

    /// <summary>How many of the last layers keep all that their pixels can show.</summary>
    public int CriticalLayers { get; set; } = 2;

    /// <summary>Waves across the picture that the first layer keeps.</summary>
    public double FirstCutoff { get; set; } = 2;

    /// <summary>Waves across the picture from which on the first layer keeps none.</summary>
    public double FirstStopband { get; set; } = Math.Pow(2, 2.1);

    /// <summary>The same for the last layer, as a multiple of its cutoff.</summary>
    public double LastStopbandRelative { get; set; } = Math.Pow(2, 0.3);

    /// <summary>Pixels around the picture that layers also compute, on each side.</summary>
    public int MarginSize { get; set; } = 10;

    /// <summary>What the colours are multiplied by at the end.</summary>
    public double OutputScale { get; set; } = 0.25;

    /// <summary>Side of the windows of the convolutions in pixels.</summary>
    public int ConvKernel { get; set; } = 3;

    /// <summary>Taps of a filter for each time it multiplies or divides the pixels.</summary>
    public int FilterSize { get; set; } = 6;

    /// <summary>How many times finer the pixels are while the numbers are bent.</summary>
    public int ActivationUpsampling { get; set; } = 2;

    /// <summary>Whether the filters that divide pixels are the same in all directions.</summary>
    public bool UseRadialFilters { get; set; }

    /// <summary>Cuts numbers off at plus and minus this; null for never.</summary>
    public double? ConvClamp { get; set; } = 256;

    /// <summary>How many of the largest resolutions were trained in half precision.</summary>
    public int HalfResolutions { get; set; } = 4;

    /// <summary>Memory of the mean squares that layers divide by, in training.</summary>
    public double MagnitudeBeta { get; set; } = 0.999;

    /// <summary>Number of W that a picture takes: input, layers, colours.</summary>
    public int Layers => ConvLayers + 2;

    /// <summary>What is wrong, one sentence for each fault.</summary>
    public IEnumerable<string> Problems() =>
    [
        .. StyleGan2Ranges.Of(nameof(ZDimension), ZDimension, 1, 8192),
        .. StyleGan2Ranges.Of(nameof(CDimension), CDimension, 0, 100_000),
        .. StyleGan2Ranges.Of(nameof(WDimension), WDimension, 1, 8192),
        .. StyleGan2Ranges.OfPictures(Resolution, Channels, ChannelBase, ChannelMax),
        .. StyleGan2Ranges.Of(nameof(MappingLayers), MappingLayers, 1, 64),
        .. StyleGan2Ranges.Of(nameof(MappingRate), MappingRate, 1e-6, 1e3),
        .. StyleGan2Ranges.Of(nameof(AverageBeta), AverageBeta ?? 1, 0, 1),
        .. StyleGan2Ranges.Of(nameof(ConvLayers), ConvLayers, 2, 64),
        .. StyleGan2Ranges.Of(nameof(CriticalLayers), CriticalLayers, 0, ConvLayers - 1),
        .. StyleGan2Ranges.Of(nameof(FirstCutoff), FirstCutoff, 0.25, Resolution / 2.0),
        .. StyleGan2Ranges.Of(nameof(FirstStopband), FirstStopband, FirstCutoff, 4096),
        .. StyleGan2Ranges.Of(nameof(LastStopbandRelative), LastStopbandRelative, 1, 8),
        .. StyleGan2Ranges.Of(nameof(MarginSize), MarginSize, 0, 64),
        .. StyleGan2Ranges.Of(nameof(OutputScale), OutputScale, -1e6, 1e6),
        .. StyleGan2Ranges.Of(nameof(ConvKernel), ConvKernel, 1, 9),
        .. StyleGan2Ranges.Of(nameof(FilterSize), FilterSize, 1, 16),
        .. StyleGan2Ranges.Of(nameof(ActivationUpsampling), ActivationUpsampling, 1, 4),
        .. StyleGan2Ranges.Of(nameof(ConvClamp), ConvClamp ?? 1, 0, 1e30),
        .. StyleGan2Ranges.Of(nameof(HalfResolutions), HalfResolutions, 0, 16),
        .. StyleGan2Ranges.Of(nameof(MagnitudeBeta), MagnitudeBeta, 0, 1),
    ];
}
