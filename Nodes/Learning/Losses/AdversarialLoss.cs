using static TorchSharp.torch;

namespace GanGraph.Learning.Losses;

/// <summary>What the discriminator and the generator lower.</summary>
public abstract class AdversarialLoss
{
    /// <summary>Loss of the discriminator on real pictures.</summary>
    /// <param name="verdicts">[batch, 1], large for real.</param>
    /// <param name="labels">What it should have said.</param>
    public abstract Tensor OnReal(Tensor verdicts, Labels labels);

    /// <summary>Loss of the discriminator on drawn pictures.</summary>
    /// <param name="verdicts">[batch, 1], large for real.</param>
    /// <param name="labels">What it should have said.</param>
    public abstract Tensor OnFake(Tensor verdicts, Labels labels);

    /// <summary>Loss of the generator.</summary>
    /// <param name="verdicts">[batch, 1] on its pictures.</param>
    public abstract Tensor OfGenerator(Tensor verdicts);

    /// <summary>Makes the loss of a kind.</summary>
    public static AdversarialLoss Of(LossKind kind) =>
        kind == LossKind.Hinge ? new HingeLoss() : new CrossEntropyLoss();
}
