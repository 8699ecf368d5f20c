using GanGraph.Engine;
using GanGraph.Learning.Resampling;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Effects;

/// <summary>Twists the picture around its centre, strongest in the middle.</summary>
/// <remarks>angle = strength * exp(-5 d / (radius ln 2)), inverse mapping, bilinear.</remarks>
public sealed class Swirl : EffectNode
{
    /// <summary>Extra angle at the centre, in radians; 0 leaves the picture untouched.</summary>
    public Setting<double> Strength { get; } =
        new(initial: 1, min: -100, max: 100, unit: "radians");

    /// <summary>Where the twist has faded, as a fraction of the short side.</summary>
    public Setting<double> Radius { get; } = new(initial: 0.6, min: 0.01, max: 4);

    /// <inheritdoc/>
    protected override Tensor Apply(Tensor frames, FrameSpan span) =>
        Warp.Swirl(frames, Strength.At(span), Radius.At(span)); // [frames, 3, height, width]
}
