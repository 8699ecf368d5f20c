using GanGraph.Learning.Augmentation;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Losses;
using GanGraph.Torch;
using static TorchSharp.torch;

namespace GanGraph.Learning.Training;

/// <summary>Everything that chance decides in one step. It is drawn before anything is computed,
/// so that a step can be taken in parts, or again, and still be the same step.</summary>
internal sealed record StepDraws
{
    /// <summary>Pictures of each sort in the whole step.</summary>
    public required int Batch { get; init; }

    /// <summary>How many of them come before this part.</summary>
    public required int First { get; init; }

    /// <summary>Numbers of the pictures to learn from.</summary>
    public required int[] Pictures { get; init; }

    /// <summary>[pictures, dimension] on the CPU: what the generator draws from.</summary>
    public required Tensor Latents { get; init; }

    /// <summary>How the real pictures are changed.</summary>
    public required AugmentationDraws OnReal { get; init; }

    /// <summary>How the drawn pictures are changed for the discriminator to learn.</summary>
    public required AugmentationDraws OnDrawn { get; init; }

    /// <summary>What the discriminator should say.</summary>
    public required Labels Labels { get; init; }

    /// <summary>How the drawn pictures are changed for the generator to learn.</summary>
    public required AugmentationDraws OnDrawnAgain { get; init; }

    /// <summary>How much of the whole step this part is, above 0 up to 1.</summary>
    public double Share => Pictures.Length / (double)Batch;

    /// <summary>Draws for the next step.</summary>
    public static StepDraws Next(DcganOptions options, DataOrder order, RandomState random)
    {
        int batch = options.Batch;
        int size = options.Shape.Size;
        return new StepDraws
        {
            Batch = batch,
            First = 0,
            Pictures = order.Take(batch, random),
            Latents = SeededLatents.Next(random, batch, options.Shape.LatentDimension),
            OnReal = Augmentation(),
            OnDrawn = Augmentation(),
            Labels = Labels.Draw(batch, options.LabelSmoothing, options.LabelFlips, random),
            OnDrawnAgain = Augmentation(),
        };

        AugmentationDraws Augmentation() =>
            AugmentationDraws.Draw(options.Augment, batch, size, size, random);
    }

    /// <summary>The step in parts as even as can be.</summary>
    /// <param name="parts">How many, 1 to the batch.</param>
    public IEnumerable<StepDraws> Split(int parts)
    {
        for (int part = 0; part < parts; part++)
        {
            int first = (int)((long)part * Batch / parts);
            int count = (int)((part + 1L) * Batch / parts) - first;
            yield return this with
            {
                First = first,
                Pictures = [.. Pictures.Skip(first).Take(count)],
                Latents = Latents.narrow(0, first, count),
                OnReal = OnReal.Part(first, count),
                OnDrawn = OnDrawn.Part(first, count),
                Labels = Labels.Part(first, count),
                OnDrawnAgain = OnDrawnAgain.Part(first, count),
            };
        }
    }
}
