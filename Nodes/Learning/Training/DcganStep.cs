using GanGraph.Learning.Augmentation;
using GanGraph.Learning.Losses;
using GanGraph.Learning.Networks;
using GanGraph.Learning.Optimisation;
using GanGraph.Torch;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Training;

/// <summary>Takes the steps of a DCGAN. When the device runs out of memory, the step and all that
/// follow are taken in twice as many parts, whose gradients are added up: the batch stays what it
/// was, and with it the meaning of the learning rates.</summary>
/// <remarks>What the networks keep besides their weights moves with the first part alone, so once
/// a step. Batch normalisation sees one part at a time.</remarks>
internal sealed class DcganStep(
    DcganOptions options, PictureStore pictures, Device device,
    (Network Network, Adam Memory) generator, (Network Network, Adam Memory) discriminator)
{
    private readonly AdversarialLoss _loss = AdversarialLoss.Of(options.Loss);

    /// <summary>Parts that a step is taken in.</summary>
    public int Parts { get; set; } = 1;

    /// <summary>Whether the latest step broke off when only the discriminator had learned.
    /// </summary>
    public bool IsHalfDone { get; private set; }

    /// <summary>Takes one step of each network.</summary>
    /// <param name="draws">What chance decided.</param>
    /// <param name="penalised">Whether the gradient penalty is due.</param>
    /// <returns>[6]: the losses on real and drawn pictures, the penalty, the mean verdicts on real
    /// and drawn pictures, the loss of the generator; the caller disposes it.</returns>
    /// <exception cref="ModelException">There is no room for one picture at a time.</exception>
    public Tensor Take(StepDraws draws, bool penalised)
    {
        IsHalfDone = false;
        using DisposeScope scope = NewDisposeScope();
        Tensor? drawn = null;
        Tensor kept = generator.Network.Weights.Kept.clone();
        Tensor verdicts = Fitting(
            () =>
            {
                drawn = Parts == 1 ? Draw(draws, NetworkMode.Training) : null;
                return LearnToJudge(draws, drawn, penalised);
            },
            GoBack);
        IsHalfDone = true;
        Tensor loss = Fitting(() => LearnToDraw(draws, drawn), GoBack);
        IsHalfDone = false;
        return cat([verdicts, loss], 0).MoveToOuterDisposeScope();

        void GoBack()
        {
            drawn?.Dispose();
            drawn = null;
            generator.Network.Weights.Kept.copy_(kept);
        }
    }

    /// <summary>Some of the pictures.</summary>
    /// <param name="numbers">Which.</param>
    /// <returns>[pictures, 3, size, size], float32, -1 to 1.</returns>
    public Tensor OnDevice(int[] numbers)
    {
        using Tensor bytes = pictures.Take(numbers); // [pictures, 3, size, size], uint8
        return bytes.to(device).to(float32).div_(127.5).sub_(1);
    }

    /// <summary>Computes one half of a step in as many parts as fit. Nothing is learned before the
    /// last part is through, so what broke off can be computed again.</summary>
    private Tensor Fitting(Func<Tensor> half, Action goBack)
    {
        Weights judging = discriminator.Network.Weights;
        Tensor kept = judging.Kept.clone();
        while (true)
        {
            try
            {
                return half();
            }
            catch (Exception full) when (DeviceMemory.IsFull(full))
            {
                goBack();
                judging.Kept.copy_(kept);
                if (Parts >= options.Batch)
                {
                    int size = options.Shape.Size;
                    throw new ModelException(
                        $"The memory of {device} has no room to learn one picture of {size} x "
                        + $"{size} at a time, wanted is that much. Choose a smaller size or fewer "
                        + "channels, or close other programs that use it.",
                        full);
                }

                Parts = Math.Min(options.Batch, 2 * Parts);
            }
        }
    }

    private Tensor LearnToJudge(StepDraws draws, Tensor? drawn, bool penalised)
    {
        using DisposeScope scope = NewDisposeScope();
        discriminator.Network.Weights.ClearGradient();
        Tensor verdicts = zeros([5], float32, device);
        foreach (StepDraws part in draws.Split(Parts))
        {
            using DisposeScope inner = NewDisposeScope();
            NetworkMode mode = ModeOf(part);
            Tensor real = Real(part);
            Tensor fake = DiffAugment.Apply(drawn?.detach() ?? Sketch(part), part.OnDrawn);
            (Tensor onReal, Tensor onFake) = Judge(real, fake, mode);
            Tensor realLoss = _loss.OnReal(onReal, part.Labels);
            Tensor fakeLoss = _loss.OnFake(onFake, part.Labels);
            ((realLoss + fakeLoss) * part.Share).backward();
            using IDisposable off = no_grad();
            Tensor none = zeros_like(realLoss);
            verdicts.add_(
                stack([realLoss, fakeLoss, none, onReal.mean(), onFake.mean()]), part.Share);
        }

        // Behind all verdicts, as in a whole step, whose norms have then moved once.
        foreach (StepDraws part in penalised ? draws.Split(Parts) : [])
        {
            using DisposeScope inner = NewDisposeScope();
            Tensor penalty = GradientPenalty.At(
                discriminator.Network, Real(part), options.GradientPenalty, ModeOf(part));
            (penalty * (options.PenaltyInterval * part.Share)).backward();
            using IDisposable off = no_grad();
            verdicts.narrow(0, 2, 1).add_(penalty, part.Share);
        }

        discriminator.Memory.Step();
        return verdicts.MoveToOuterDisposeScope();
    }

    private Tensor LearnToDraw(StepDraws draws, Tensor? drawn)
    {
        using DisposeScope scope = NewDisposeScope();
        generator.Network.Weights.ClearGradient();
        discriminator.Network.Weights.RequireGradient(false);
        Tensor sum = zeros([1], float32, device);
        try
        {
            foreach (StepDraws part in draws.Split(Parts))
            {
                using DisposeScope inner = NewDisposeScope();
                NetworkMode mode = ModeOf(part);
                Tensor seen = DiffAugment.Apply(drawn ?? Draw(part, mode), part.OnDrawnAgain);
                Tensor loss = _loss.OfGenerator(discriminator.Network.Forward(seen, mode));
                (loss * part.Share).backward();
                using IDisposable off = no_grad();
                sum.add_(loss, part.Share);
            }
        }
        finally
        {
            discriminator.Network.Weights.RequireGradient(true);
        }

        generator.Memory.Step();
        return sum.MoveToOuterDisposeScope();
    }

    private Tensor Real(StepDraws part) =>
        DiffAugment.Apply(OnDevice(part.Pictures), part.OnReal);

    private (Tensor Real, Tensor Drawn) Judge(Tensor real, Tensor drawn, NetworkMode mode)
    {
        Network judge = discriminator.Network;
        if (judge.MixesBatch)
        {
            return (judge.Forward(real, mode), judge.Forward(drawn, mode));
        }

        long count = real.shape[0];
        Tensor both = judge.Forward(cat([real, drawn], 0), mode);
        return (both.narrow(0, 0, count), both.narrow(0, count, count));
    }

    private Tensor Draw(StepDraws part, NetworkMode mode)
    {
        using DisposeScope scope = NewDisposeScope();
        return generator.Network.Forward(part.Latents.to(device), mode).MoveToOuterDisposeScope();
    }

    /// <summary>The same pictures as <see cref="Draw"/>, not to learn from.</summary>
    private Tensor Sketch(StepDraws part)
    {
        using IDisposable off = no_grad();
        return Draw(part, NetworkMode.DrawingByBatch);
    }

    // Both modes normalise by the batch; only the first one moves what is kept.
    private static NetworkMode ModeOf(StepDraws part) =>
        part.First == 0 ? NetworkMode.Training : NetworkMode.DrawingByBatch;
}
