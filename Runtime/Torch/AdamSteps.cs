#if TENSORS_SYSTEM
using TorchSharp.Native;
#endif
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Torch;

/// <summary>A step of Adam over one long vector, the quickest way there is.</summary>
/// <remarks>Kingma and Ba 2014, arXiv:1412.6980, with the order of operations of PyTorch.
/// </remarks>
public static class AdamSteps
{
    /// <summary>Takes a step: changes all but the gradient.</summary>
    /// <param name="learned">[numbers], float32: what is learned.</param>
    /// <param name="gradient">[numbers]: which way is up.</param>
    /// <param name="mean">[numbers]: running mean of the gradient.</param>
    /// <param name="square">[numbers]: running mean of the squared gradient.</param>
    /// <param name="pace">How far and with what memory.</param>
    /// <param name="number">Number of this step, from 1.</param>
    public static void Apply(
        Tensor learned, Tensor gradient, Tensor mean, Tensor square, AdamPace pace, long number)
    {
#if TENSORS_SYSTEM
        if (learned.is_cpu())
        {
            AdamSettings settings = new()
            {
                Rate = pace.Rate,
                Beta1 = pace.Beta1,
                Beta2 = pace.Beta2,
                Epsilon = pace.Epsilon,
            };
            FusedAdam.Step(settings, [new(learned, gradient, mean, square, null, number)]);
            return;
        }

#endif
        ApplyPlainly(learned, gradient, mean, square, pace, number);
    }

    /// <summary>The same, operation by operation.</summary>
    /// <inheritdoc cref="Apply"/>
    internal static void ApplyPlainly(
        Tensor learned, Tensor gradient, Tensor mean, Tensor square, AdamPace pace, long number)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        double step = pace.Rate / (1 - Math.Pow(pace.Beta1, number));
        double root = Math.Sqrt(1 - Math.Pow(pace.Beta2, number));
        mean.mul_(pace.Beta1).add_(gradient, 1 - pace.Beta1);
        square.mul_(pace.Beta2).addcmul_(gradient, gradient, 1 - pace.Beta2);
        Tensor scale = square.sqrt().div_(root).add_(pace.Epsilon);
        learned.addcdiv_(mean, scale, -step);
    }
}
