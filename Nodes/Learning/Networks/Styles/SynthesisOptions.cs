using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Styles;

/// <summary>How a synthesis draws.</summary>
public sealed record SynthesisOptions
{
    /// <summary>The noise the network was trained with, in full precision.</summary>
    public static SynthesisOptions Default { get; } = new();

    /// <summary>Where the fine grain comes from; networks without noise take no notice.</summary>
    public NoiseMode Noise { get; init; } = NoiseMode.Constant;

    /// <summary>One seed for each frame, for <see cref="NoiseMode.Random"/>: a frame looks the
    /// same whichever frames are drawn with it.</summary>
    public IReadOnlyList<uint> NoiseSeeds { get; init; } = [];

    /// <summary>Noise of one's own for each layer that takes some, from the coarsest on:
    /// [1 or frames, 1, side, side]; null takes what <see cref="Noise"/> says.</summary>
    public IReadOnlyList<Tensor>? NoiseMaps { get; init; }

    /// <summary>Computes the largest pictures in half precision, as far as the network was
    /// trained so; on the CPU nothing changes.</summary>
    public bool HalfPrecision { get; init; }

    /// <summary>[3, 3] or [frames, 3, 3]: from places of the picture to places of the canvas, in
    /// widths of the picture from its centre, the inverse of how the content moves; null leaves
    /// the content where the file has it. Only networks that have such an input take notice
    /// (StyleGAN3).</summary>
    public Tensor? Transform { get; init; }

    /// <summary>The same for some of the frames; tensors are views.</summary>
    /// <param name="first">The first of them, from 0.</param>
    /// <param name="count">How many.</param>
    public SynthesisOptions ForFrames(int first, int count) => this with
    {
        NoiseSeeds = NoiseSeeds.Count == 0 ? [] : [.. NoiseSeeds.Skip(first).Take(count)],
        NoiseMaps = NoiseMaps?.Select(
            map => map.shape[0] == 1 ? map : map.narrow(0, first, count)).ToList(),
        Transform = Transform is { } transform && transform.dim() == 3
            ? transform.narrow(0, first, count) : Transform,
    };
}
