using static TorchSharp.torch;

namespace GanGraph.Learning.Losses;

/// <summary>max(0, 1 - real) + max(0, 1 + fake) for the discriminator, -fake for the generator;
/// labels play no part.</summary>
/// <remarks>Lim and Ye 2017, arXiv:1705.02894; Miyato et al. 2018, arXiv:1802.05957.</remarks>
public sealed class HingeLoss : AdversarialLoss
{
    /// <inheritdoc/>
    public override Tensor OnReal(Tensor verdicts, Labels labels) => (1 - verdicts).relu_().mean();

    /// <inheritdoc/>
    public override Tensor OnFake(Tensor verdicts, Labels labels) => (1 + verdicts).relu_().mean();

    /// <inheritdoc/>
    public override Tensor OfGenerator(Tensor verdicts) => -verdicts.mean();
}
