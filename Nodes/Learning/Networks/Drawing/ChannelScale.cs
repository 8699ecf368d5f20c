using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Drawing;

/// <summary>What a normalisation by fixed statistics does to each channel.</summary>
/// <param name="Scale">[channels].</param>
/// <param name="Shift">[channels], added after scaling.</param>
internal sealed record ChannelScale(Tensor Scale, Tensor Shift)
{
    /// <summary>Leaves everything as it is.</summary>
    public static ChannelScale None(long channels, Device device) =>
        new(ones(channels, device: device), zeros(channels, device: device));
}
