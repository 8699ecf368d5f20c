using GanGraph.Learning.Networks.StyleGan2;

namespace GanGraph.Learning.Networks.Progressive;

/// <summary>What fixes the generator of a progressive GAN; weights of one shape fit no other.
/// </summary>
/// <remarks>Karras et al. 2018, Progressive growing of GANs for improved quality, stability, and
/// variation. What has a default can be set, so that a card that leaves it out keeps that; the
/// defaults are those of the trainer that wrote such files.</remarks>
public sealed record ProgressiveOptions
{
    /// <summary>Side of the pictures in pixels, a power of 2.</summary>
    public required int Resolution { get; init; }

    /// <summary>Channels of the pictures: 1 for grey, 3 for colour.</summary>
    public int Channels { get; set; } = 1;

    /// <summary>Number of classes; 0 for none.</summary>
    public int CDimension { get; set; }

    /// <summary>Channels of a stage times the power of 2 that it has reached.</summary>
    public int ChannelBase { get; set; } = 8192;

    /// <summary>How fast the channels get fewer with the stages.</summary>
    public double ChannelDecay { get; set; } = 1;

    /// <summary>Channels of a stage, at most.</summary>
    public int ChannelMax { get; set; } = 512;

    /// <summary>Numbers in a latent; null for the channels of the first stage.</summary>
    public int? LatentSize { get; set; }

    /// <summary>Whether latents are brought to the same length.</summary>
    public bool NormalizeLatents { get; set; } = true;

    /// <summary>Whether weights are scaled by the numbers that flow into an output.</summary>
    public bool ScaleWeights { get; set; } = true;

    /// <summary>Whether each pixel is brought to the same length over its channels.</summary>
    public bool NormalizePixels { get; set; } = true;

    /// <summary>Keeps that from dividing by 0.</summary>
    public double PixelEpsilon { get; set; } = 1e-8;

    /// <summary>Lets a fifth of the numbers below 0 through.</summary>
    public bool Leaky { get; set; } = true;

    /// <summary>Whether the convolution that follows a doubling is stored as one with it.</summary>
    public bool FusedScale { get; set; } = true;

    /// <summary>How many doublings were still to come when the snapshot was taken; in between
    /// the last two sizes are blended. 0 after the training.</summary>
    public double MissingDoublings { get; set; }

    /// <summary>Numbers in a latent.</summary>
    public int ZDimension => LatentSize ?? ChannelsAt(0);

    /// <summary>Power of 2 that the side is.</summary>
    public int Stages => int.Log2(Resolution);

    /// <summary>Channels of a stage; the pictures of stage 1 have 4 pixels, those of stage 2 have
    /// 8.</summary>
    public int ChannelsAt(int stage) =>
        (int)Math.Min(Math.Floor(ChannelBase / Math.Pow(2, stage * ChannelDecay)), ChannelMax);

    /// <summary>What is wrong, one sentence for each fault.</summary>
    public IEnumerable<string> Problems() =>
    [
        .. StyleGan2Ranges.OfPictures(Resolution, Channels, ChannelBase, ChannelMax),
        .. StyleGan2Ranges.Of(nameof(CDimension), CDimension, 0, 100_000),
        .. StyleGan2Ranges.Of(nameof(ChannelDecay), ChannelDecay, 0, 4),
        .. StyleGan2Ranges.Of(nameof(LatentSize), LatentSize ?? 1, 1, 8192),
        .. StyleGan2Ranges.Of(nameof(PixelEpsilon), PixelEpsilon, 1e-30, 1),
        .. StyleGan2Ranges.Of(nameof(MissingDoublings), MissingDoublings, 0, 16),
        .. Resolution >= 4 && ChannelsAt(Stages - 1) < 1
            ? [$"ChannelDecay is {ChannelDecay}: the last stage has no channels. Lower it."]
            : Array.Empty<string>(),
    ];
}
