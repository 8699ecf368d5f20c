using GanGraph.Learning.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Optimisation;

/// <summary>Keeps a network whose numbers are the running mean of another's, which draws calmer
/// pictures.</summary>
/// <remarks>Yazici et al. 2018, arXiv:1806.04498. The memory is shorter at the start:
/// min(decay, (1 + steps) / (10 + steps)).</remarks>
public static class MovingAverage
{
    /// <summary>Moves the mean by one step.</summary>
    /// <param name="mean">The running mean.</param>
    /// <param name="latest">Where it goes.</param>
    /// <param name="decay">Memory, from 0 (none) to below 1.</param>
    /// <param name="steps">Steps taken before.</param>
    public static void Step(Weights mean, Weights latest, double decay, long steps)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        double memory = Math.Min(decay, (1.0 + steps) / (10.0 + steps));
        mean.Learned.mul_(memory).add_(latest.Learned, 1 - memory);
        mean.Kept.mul_(memory).add_(latest.Kept, 1 - memory);
    }
}
