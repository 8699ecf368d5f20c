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

    private readonly IReadOnlyList<float> _window;
    private readonly Scale[] _scales;

    /// <summary>Looks for a picture.</summary>
    /// <param name="target">[1, channels, height, width], float32, 0 to 1.</param>
    public StructureDistance(Tensor target)
    {
        long side = Math.Min(target.shape[2], target.shape[3]);
        int scales = 1;
        while (scales < Importance.Length && side >> scales >= Window)
        {
            scales++;
        }

        double sum = Importance.Take(scales).Sum();
        _window = Blur.Gaussian((int)Math.Min(Window, side - 1 + (side % 2)), 1.5);
        _scales = new Scale[scales];
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        for (int i = 0; i < scales; i++)
        {
            target = i == 0 ? target : functional.avg_pool2d(target, 2L);
            Tensor mean = Blur.Of(target, _window, isWhole: false);
            Tensor spread = Blur.Of(target * target, _window, isWhole: false) - (mean * mean);
            _scales[i] = new(Keep(target), Keep(mean), Keep(spread), Importance[i] / sum);
        }
    }

    /// <inheritdoc/>
    public override Tensor Of(Tensor pictures)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor similarity = ones([pictures.shape[0]], pictures.dtype, pictures.device);
        for (int i = 0; i < _scales.Length; i++)
        {
            pictures = i == 0 ? pictures : functional.avg_pool2d(pictures, 2L);
            Tensor part = Compare(pictures, _scales[i], isCoarsest: i == _scales.Length - 1);
            // Where pictures are opposites a factor is below 0, and has no power.
            similarity = similarity * part.clamp_min(1e-6).pow(_scales[i].Weight);
        }

        return (1 - similarity).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        foreach (Scale scale in _scales)
        {
            scale.Target.Dispose();
            scale.Mean.Dispose();
            scale.Spread.Dispose();
        }
    }

    private Tensor Compare(Tensor x, Scale y, bool isCoarsest)
    {
        long channels = x.shape[1];
        Tensor all = Blur.Of(cat([x, x * x, x * y.Target], 1), _window, isWhole: false);
        Tensor mean = all.narrow(1, 0, channels);
        Tensor spread = all.narrow(1, channels, channels) - (mean * mean);
        Tensor together = all.narrow(1, 2 * channels, channels) - (mean * y.Mean);
        Tensor contrast = ((2 * together) + C2) / (spread + y.Spread + C2);
        if (isCoarsest)
        {
            contrast = contrast * ((2 * mean * y.Mean) + C1)
                / ((mean * mean) + (y.Mean * y.Mean) + C1);
        }

        return contrast.mean([1, 2, 3]);
    }

    /// <summary>The picture that is looked for on one scale: itself, and mean and spread around
    /// each pixel.</summary>
    private sealed record Scale(Tensor Target, Tensor Mean, Tensor Spread, double Weight);
}
