using GanGraph.Learning.Resampling;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GanGraph.Learning.Projection;

/// <summary>Compares what eyes look at: 1 less the structural similarity over several scales.
/// </summary>
/// <remarks>Wang, Simoncelli and Bovik 2003: windows of 11 pixels, five scales. A picture too
/// small for all of them takes those that fit, with their weights brought to a sum of 1.</remarks>
public sealed class StructureDistance : PictureDistance
{
    private const int Window = 11;
    private const double C1 = 0.01 * 0.01;
    private const double C2 = 0.03 * 0.03;
    private static readonly double[] Importance = [0.0448, 0.2856, 0.3001, 0.2363, 0.1333];

    private readonly Tensor _target;
    private readonly double[] _weights;
    private readonly IReadOnlyList<float> _window;

    /// <summary>Looks for a picture.</summary>
    /// <param name="target">[1, channels, height, width], float32, 0 to 1.</param>
    public StructureDistance(Tensor target)
    {
        _target = Keep(target);
        long side = Math.Min(target.shape[2], target.shape[3]);
        int scales = 1;
        while (scales < Importance.Length && side >> scales >= Window)
        {
            scales++;
        }

        double sum = Importance.Take(scales).Sum();
        _weights = [.. Importance.Take(scales).Select(weight => weight / sum)];
        _window = Blur.Gaussian((int)Math.Min(Window, side - 1 + (side % 2)), 1.5);
    }

    /// <inheritdoc/>
    public override Tensor Of(Tensor pictures)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor ours = pictures;
        Tensor theirs = _target;
        Tensor similarity = ones([pictures.shape[0]], pictures.dtype, pictures.device);
        for (int scale = 0; scale < _weights.Length; scale++)
        {
            if (scale > 0)
            {
                ours = functional.avg_pool2d(ours, 2L);
                theirs = functional.avg_pool2d(theirs, 2L);
            }

            Tensor part = Compare(ours, theirs, isCoarsest: scale == _weights.Length - 1);
            // Where pictures are opposites a factor is below 0, and has no power.
            similarity = similarity * part.clamp_min(1e-6).pow(_weights[scale]);
        }

        return (1 - similarity).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => _target.Dispose();

    private Tensor Compare(Tensor x, Tensor y, bool isCoarsest)
    {
        Tensor meanX = Mean(x);
        Tensor meanY = Mean(y);
        Tensor spreadX = Mean(x * x) - (meanX * meanX);
        Tensor spreadY = Mean(y * y) - (meanY * meanY);
        Tensor together = Mean(x * y) - (meanX * meanY);
        Tensor contrast = ((2 * together) + C2) / (spreadX + spreadY + C2);
        if (isCoarsest)
        {
            contrast = contrast * ((2 * meanX * meanY) + C1)
                / ((meanX * meanX) + (meanY * meanY) + C1);
        }

        return contrast.mean([1, 2, 3]);
    }

    private Tensor Mean(Tensor picture) => Blur.Of(picture, _window, isWhole: false);
}
