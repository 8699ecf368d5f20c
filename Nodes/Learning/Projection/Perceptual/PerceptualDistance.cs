using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Projection.Perceptual;

/// <summary>Compares what a perceptual network sees in pictures: the sum of the squares by which
/// its features differ.</summary>
/// <remarks>Zhang et al. 2018, arXiv:1801.03924.</remarks>
/// <param name="target">[1, 3, height, width], float32, 0 to 1.</param>
/// <param name="network">The network; stays the caller's.</param>
/// <exception cref="ModelException">The network cannot take it.</exception>
public sealed class PerceptualDistance(Tensor target, PerceptualNetwork network) : PictureDistance
{
    private readonly Tensor _target = FeaturesOf(target, network);

    /// <inheritdoc/>
    public override Tensor Of(Tensor pictures)
    {
        using DisposeScope scope = NewDisposeScope();
        return (network.Features(pictures) - _target).square().flatten(1).sum([1])
            .MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _target.Dispose();

    private static Tensor FeaturesOf(Tensor target, PerceptualNetwork network)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        return Keep(network.Features(target));
    }
}
