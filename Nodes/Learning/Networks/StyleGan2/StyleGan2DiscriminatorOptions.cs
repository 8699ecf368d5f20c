using GanGraph.Learning.Networks.Styles;

namespace GanGraph.Learning.Networks.StyleGan2;

/// <summary>What fixes a StyleGAN2 discriminator; weights of one shape fit no other. That of
/// StyleGAN3 is the same.</summary>
/// <remarks>What has a default can be set, so that a card that leaves it out keeps that.</remarks>
public sealed record StyleGan2DiscriminatorOptions
{
    /// <summary>Number of classes; 0 for none.</summary>
    public int CDimension { get; set; }

    /// <summary>Side of the pictures in pixels, a power of 2.</summary>
    public required int Resolution { get; init; }

    /// <summary>Channels of the pictures: 1 for grey, 3 for colour.</summary>
    public int Channels { get; set; } = 3;

    /// <summary>How the blocks are joined.</summary>
    public StyleGan2Architecture Architecture { get; set; } = StyleGan2Architecture.Resnet;

    /// <summary>Channels of a block times its side, at most.</summary>
    public int ChannelBase { get; set; } = 32768;

    /// <summary>Channels of a block, at most.</summary>
    public int ChannelMax { get; set; } = 512;

    /// <summary>How many of the largest resolutions were trained in half precision.</summary>
    public int HalfResolutions { get; set; }

    /// <summary>Cuts results of convolutions off at plus and minus this; null for never.
    /// </summary>
    public double? ConvClamp { get; set; }

    /// <summary>Bends the numbers of the convolutions.</summary>
    public Activation Activation { get; set; } = Activation.Lrelu;

    /// <summary>Taps of the filter for changes of size, in one direction.</summary>
    public IReadOnlyList<double> ResampleFilter { get; set; } = [1, 3, 3, 1];

    /// <summary>Numbers that a mapped class has; null for the channels of the last block.
    /// </summary>
    public int? MapDimension { get; set; }

    /// <summary>Layers of the mapping of classes.</summary>
    public int MappingLayers { get; set; } = 8;

    /// <summary>Width of that mapping's inner layers; null for <see cref="MapDimension"/>.
    /// </summary>
    public int? LayerFeatures { get; set; }

    /// <summary>Numbers that a class becomes first; null for <see cref="MapDimension"/>.</summary>
    public int? EmbedFeatures { get; set; }

    /// <summary>Bends the numbers of that mapping.</summary>
    public Activation MappingActivation { get; set; } = Activation.Lrelu;

    /// <summary>Learning rate of that mapping as a part of that of the rest.</summary>
    public double MappingRate { get; set; } = 0.01;

    /// <summary>Pictures that are compared with each other; null for all of a batch.</summary>
    public int? GroupSize { get; set; } = 4;

    /// <summary>Channels that say how pictures of a group differ; 0 for none.</summary>
    public int DeviationChannels { get; set; } = 1;

    /// <summary>Sides of the blocks in pixels, from 4 on.</summary>
    public IEnumerable<int> Sides => StyleGan2Ranges.Sides(Resolution);

    /// <summary>Numbers that a mapped class has; 0 without classes.</summary>
    public int MappedClass => CDimension == 0 ? 0 : MapDimension ?? ChannelsAt(4);

    /// <summary>Channels that the block of a side takes.</summary>
    public int ChannelsAt(int side) => Math.Min(ChannelBase / side, ChannelMax);

    /// <summary>What is wrong, one sentence for each fault.</summary>
    public IEnumerable<string> Problems() =>
    [
        .. StyleGan2Ranges.Of(nameof(CDimension), CDimension, 0, 100_000),
        .. StyleGan2Ranges.OfPictures(Resolution, Channels, ChannelBase, ChannelMax),
        .. StyleGan2Ranges.Of(nameof(HalfResolutions), HalfResolutions, 0, 16),
        .. StyleGan2Ranges.Of(nameof(ConvClamp), ConvClamp ?? 1, 0, 1e30),
        .. StyleGan2Ranges.OfFilter(ResampleFilter),
        .. StyleGan2Ranges.Of(nameof(MapDimension), MapDimension ?? 1, 0, 8192),
        .. StyleGan2Ranges.Of(nameof(MappingLayers), MappingLayers, 0, 64),
        .. StyleGan2Ranges.Of(nameof(LayerFeatures), LayerFeatures ?? 1, 1, 8192),
        .. StyleGan2Ranges.Of(nameof(EmbedFeatures), EmbedFeatures ?? 1, 1, 8192),
        .. StyleGan2Ranges.Of(nameof(MappingRate), MappingRate, 1e-6, 1e3),
        .. StyleGan2Ranges.Of(nameof(GroupSize), GroupSize ?? 1, 1, 4096),
        .. StyleGan2Ranges.Of(nameof(DeviationChannels), DeviationChannels, 0, 4096),
    ];
}
