using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Training;

/// <summary>How much pictures differ from each other.</summary>
public static class Variety
{
    private const int Side = 16;

    /// <summary>Mean distance over all pairs, of the pictures shrunk to 16 x 16 pixels; grain
    /// does not count.</summary>
    /// <param name="pictures">[batch, 3, height, width]; at least two.</param>
    public static double Of(Tensor pictures)
    {
        using DisposeScope scope = NewDisposeScope();
        long count = pictures.shape[0];
        if (count < 2)
        {
            return 0;
        }

        Tensor small = nn.functional.adaptive_avg_pool2d(pictures, [Side, Side]).flatten(1);
        Tensor gaps = small.unsqueeze(0) - small.unsqueeze(1); // [batch, batch, 768]
        double sum = gaps.square().sum(2).sqrt().sum().cpu().item<float>();
        return sum / (count * (count - 1));
    }
}
