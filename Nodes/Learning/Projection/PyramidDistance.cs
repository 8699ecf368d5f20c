using GanGraph.Learning.Resampling;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GanGraph.Learning.Projection;

/// <summary>Compares pictures band by band, from single pixels to large areas: the mean absolute
/// difference on each level of a Laplacian pyramid, all levels alike.</summary>
/// <remarks>Burt and Adelson 1983; as a loss: Bojanowski et al. 2017, arXiv:1707.05776.</remarks>
/// <param name="target">[1, channels, height, width], float32, 0 to 1.</param>
/// <param name="levels">Bands; fewer for pictures so small that a level would have no pixels.
/// </param>
public sealed class PyramidDistance(Tensor target, int levels = 5) : PictureDistance
{
    private readonly Tensor _target = Keep(target);

    /// <inheritdoc/>
    public override Tensor Of(Tensor pictures)
    {
        using DisposeScope scope = NewDisposeScope();
        // The pyramid is linear: that of the difference is the difference of the pyramids.
        Tensor rest = pictures - _target;
        Tensor sum = zeros([pictures.shape[0]], pictures.dtype, pictures.device);
        int count = 1;
        for (; count < levels && Math.Min(rest.shape[2], rest.shape[3]) >= 4; count++)
        {
            Tensor coarse = functional.avg_pool2d(Blur.Of(rest, Blur.Binomial), 2L);
            Tensor back = functional.interpolate(
                coarse, [rest.shape[2], rest.shape[3]], mode: InterpolationMode.Bilinear,
                align_corners: false);
            sum = sum + (rest - back).abs().mean([1, 2, 3]);
            rest = coarse;
        }

        sum = (sum + rest.abs().mean([1, 2, 3])) / count;
        return sum.MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _target.Dispose();
}
