using GanGraph.Learning.Networks;
using static TorchSharp.torch;

namespace GanGraph.Learning.Losses;

/// <summary>R1: the squared gradient of the discriminator at real pictures, which keeps it from
/// falling off steeply around what it knows.</summary>
/// <remarks>gamma / 2 * mean(|gradient|²). Mescheder, Geiger and Nowozin 2018, arXiv:1801.04406;
/// taken each few steps with as much more weight by Karras et al. 2020, arXiv:1912.04958.
/// </remarks>
public static class GradientPenalty
{
    /// <summary>The penalty, ready for a backward pass.</summary>
    /// <param name="discriminator">The network that judges.</param>
    /// <param name="real">[batch, 3, height, width], as the discriminator sees them.</param>
    /// <param name="gamma">Strength.</param>
    /// <param name="mode">What the network is run for.</param>
    public static Tensor At(
        Network discriminator, Tensor real, double gamma,
        NetworkMode mode = NetworkMode.Training)
    {
        Tensor seen = real.detach().requires_grad_(true);
        Tensor verdicts = discriminator.Forward(seen, mode); // [batch, 1]
        Tensor gradient = autograd.grad(
            [verdicts.sum()], [seen], retain_graph: true, create_graph: true)[0]; // like real
        return gradient.square().sum() * (gamma / 2 / real.shape[0]);
    }
}
