using static TorchSharp.torch;

namespace GanGraph.Learning.Losses;

/// <summary>Binary cross entropy on logits; the generator lowers -log D(G(z)) rather than
/// log(1 - D(G(z))), whose gradient vanishes early.</summary>
/// <remarks>Goodfellow et al. 2014, arXiv:1406.2661, section 3.</remarks>
public sealed class CrossEntropyLoss : AdversarialLoss
{
    /// <inheritdoc/>
    public override Tensor OnReal(Tensor verdicts, Labels labels) =>
        Against(verdicts, labels.Real);

    /// <inheritdoc/>
    public override Tensor OnFake(Tensor verdicts, Labels labels) =>
        Against(verdicts, labels.Fake);

    /// <inheritdoc/>
    public override Tensor OfGenerator(Tensor verdicts) =>
        nn.functional.binary_cross_entropy_with_logits(verdicts, ones_like(verdicts));

    private static Tensor Against(Tensor verdicts, float[] labels)
    {
        Tensor wanted = tensor(labels).to(verdicts.device).view(-1, 1); // [batch, 1]
        return nn.functional.binary_cross_entropy_with_logits(verdicts, wanted);
    }
}
