using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GanGraph.Learning.Projection;

/// <summary>Keeps noise maps noise while they are optimised: neighbours must not be alike, on any
/// scale, or the picture would hide in them.</summary>
/// <remarks>Karras et al. 2019, arXiv:1912.04958, appendix D.</remarks>
public static class NoisePenalty
{
    /// <summary>How far noise maps are from noise.</summary>
    /// <param name="noises">Square maps [side, side].</param>
    /// <returns>[], 0 and above; gradients run through it.</returns>
    public static Tensor Of(IEnumerable<Tensor> noises)
    {
        Tensor? sum = null;
        foreach (Tensor noise in noises)
        {
            for (Tensor map = noise.view(1, 1, noise.shape[0], noise.shape[1]); ;
                map = functional.avg_pool2d(map, 2L))
            {
                Tensor alike = (map * map.roll(1, 3)).mean().square()
                    + (map * map.roll(1, 2)).mean().square();
                sum = sum is null ? alike : sum + alike;
                if (map.shape[2] <= 8)
                {
                    break;
                }
            }
        }

        return sum ?? zeros([]);
    }

    /// <summary>Brings each map to mean 0 and variance 1, in place.</summary>
    public static void Normalise(IEnumerable<Tensor> noises)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        foreach (Tensor noise in noises)
        {
            noise.sub_(noise.mean());
            noise.mul_(noise.square().mean().rsqrt());
        }
    }
}
