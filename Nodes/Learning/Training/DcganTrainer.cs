using GanGraph.Learning.Augmentation;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Losses;
using GanGraph.Learning.Networks;
using GanGraph.Learning.Optimisation;
using GanGraph.Torch;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Training;

/// <summary>Trains a DCGAN step by step. All random numbers come from one source, so that on a
/// processor the same options, pictures and steps give the same weights, bit for bit, however
/// often the training is stopped and taken up again.</summary>
public sealed class DcganTrainer : IDisposable
{
    private readonly PictureStore _pictures;
    private readonly AdversarialLoss _loss;
    private readonly LossMeter _meter;
    private readonly Device _device;
    private int _fallbacks;

    /// <summary>Makes both networks and fills them.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="pictures">What to learn from; at least one picture of the right size.</param>
    /// <param name="device">Where to compute.</param>
    /// <exception cref="ArgumentException">Options or pictures that cannot be.</exception>
    public DcganTrainer(DcganOptions options, PictureStore pictures, Device device)
    {
        string? problem = options.Problems().FirstOrDefault();
        if (problem is not null)
        {
            throw new ArgumentException(problem, nameof(options));
        }

        int size = options.Shape.Size;
        if (pictures.Count == 0 || pictures.Width != size || pictures.Height != size)
        {
            throw new ArgumentException(
                $"There are {pictures.Count} pictures of {pictures.Width} x {pictures.Height}, "
                + $"wanted at least one of {size} x {size}.",
                nameof(pictures));
        }

        Options = options;
        _pictures = pictures;
        _device = device;
        _loss = AdversarialLoss.Of(options.Loss);
        _meter = new LossMeter(device);
        Generator = options.Shape.Generator();
        Discriminator = options.Shape.Discriminator();
        Average = options.Shape.Generator();
        Generator.Weights.Allocate(device);
        Discriminator.Weights.Allocate(device);
        Average.Weights.Allocate(device);
        Average.Weights.RequireGradient(false);
        GeneratorMemory = new Adam(
            Generator.Weights, options.GeneratorRate, options.Beta1, options.Beta2);
        DiscriminatorMemory = new Adam(
            Discriminator.Weights, options.DiscriminatorRate, options.Beta1, options.Beta2);
        Restart();
    }

    /// <summary>How it trains.</summary>
    public DcganOptions Options { get; }

    /// <summary>Steps taken.</summary>
    public long Steps { get; internal set; }

    /// <summary>Times that the training fell back to an earlier state; each one halves the
    /// learning rates.</summary>
    public int Fallbacks
    {
        get => _fallbacks;
        internal set
        {
            _fallbacks = value;
            double part = Math.Pow(0.5, value);
            GeneratorMemory.LearningRate = Options.GeneratorRate * part;
            DiscriminatorMemory.LearningRate = Options.DiscriminatorRate * part;
        }
    }

    /// <summary>The network that draws, as it is.</summary>
    public Network Generator { get; }

    /// <summary>The network that judges.</summary>
    public Network Discriminator { get; }

    /// <summary>The generator's running mean; the same as it when there is no averaging.</summary>
    public Network Average { get; }

    internal Adam GeneratorMemory { get; }

    internal Adam DiscriminatorMemory { get; }

    internal RandomState Random { get; set; } = new(0);

    internal DataOrder Order { get; private set; } = new(1);

    /// <summary>Whether every weight is a number; waits for the device.</summary>
    public bool IsSound
    {
        get
        {
            using DisposeScope scope = NewDisposeScope();
            return Generator.Weights.Learned.isfinite().all().item<bool>()
                && Discriminator.Weights.Learned.isfinite().all().item<bool>();
        }
    }

    /// <summary>Returns to the start: fresh weights, empty memory, step 0.</summary>
    public void Restart()
    {
        Random = new RandomState(Options.Seed);
        Order = new DataOrder(_pictures.Count);
        Generator.Weights.Fill(Random);
        Discriminator.Weights.Fill(Random);
        Average.Weights.CopyFrom(Generator.Weights);
        GeneratorMemory.Clear();
        DiscriminatorMemory.Clear();
        Steps = 0;
        Fallbacks = 0;
        _meter.Read();
    }

    /// <summary>Some of the pictures, evenly spread over the set.</summary>
    /// <param name="most">How many at most.</param>
    /// <returns>[pictures, 3, size, size], float32, -1 to 1; the caller disposes it.</returns>
    public Tensor SomePictures(int most)
    {
        using DisposeScope scope = NewDisposeScope();
        int count = Math.Min(most, _pictures.Count);
        int[] chosen = [.. Enumerable.Range(0, count)
            .Select(i => (int)((long)i * _pictures.Count / count))];
        return OnDevice(chosen).MoveToOuterDisposeScope();
    }

    /// <summary>Takes one step of each network.</summary>
    public void Step()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor real = OnDevice(Order.Take(Options.Batch, Random));
        Tensor latents = SeededLatents.Next(Random, Options.Batch, Options.Shape.LatentDimension)
            .to(_device);
        Tensor drawn = Generator.Forward(latents, NetworkMode.Training);
        Verdicts verdicts = StepDiscriminator(real, drawn.detach());
        Tensor generator = StepGenerator(drawn);
        MovingAverage.Step(
            Average.Weights, Generator.Weights, Options.Average, Steps);
        Steps++;
        _meter.Add(
            verdicts.RealLoss, verdicts.FakeLoss, generator, verdicts.Penalty,
            verdicts.Real, verdicts.Fake);
    }

    /// <summary>Means since they were last read; waits for the device.</summary>
    public StepLosses ReadLosses() => _meter.Read();

    /// <summary>Draws with the averaged generator.</summary>
    /// <param name="latents">[batch, dimension] on the CPU.</param>
    /// <param name="mode">How to normalise.</param>
    /// <returns>[batch, 3, size, size], float32, -1 to 1; the caller disposes it.</returns>
    public Tensor Draw(Tensor latents, NetworkMode mode = NetworkMode.Drawing)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        return Average.Forward(latents.to(_device), mode).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Generator.Dispose();
        Discriminator.Dispose();
        Average.Dispose();
        GeneratorMemory.Dispose();
        DiscriminatorMemory.Dispose();
        _meter.Dispose();
    }

    private Verdicts StepDiscriminator(Tensor real, Tensor drawn)
    {
        Weights weights = Discriminator.Weights;
        weights.ClearGradient();
        real = Augmented(real);
        drawn = Augmented(drawn);
        (Tensor onReal, Tensor onDrawn) = Judge(real, drawn);
        Labels labels = Labels.Draw(
            Options.Batch, Options.LabelSmoothing, Options.LabelFlips, Random);
        Tensor realLoss = _loss.OnReal(onReal, labels);
        Tensor fakeLoss = _loss.OnFake(onDrawn, labels);
        (realLoss + fakeLoss).backward();
        Tensor? penalty = null;
        if (Options.GradientPenalty > 0 && Steps % Options.PenaltyInterval == 0)
        {
            penalty = GradientPenalty.At(Discriminator, real, Options.GradientPenalty);
            (penalty * Options.PenaltyInterval).backward();
        }

        DiscriminatorMemory.Step();
        return new Verdicts(
            realLoss.detach(), fakeLoss.detach(), penalty?.detach(),
            onReal.detach().mean(), onDrawn.detach().mean());
    }

    private (Tensor Real, Tensor Drawn) Judge(Tensor real, Tensor drawn)
    {
        if (Discriminator.MixesBatch)
        {
            return (Discriminator.Forward(real, NetworkMode.Training),
                Discriminator.Forward(drawn, NetworkMode.Training));
        }

        Tensor both = Discriminator.Forward(cat([real, drawn], 0), NetworkMode.Training);
        return (both.narrow(0, 0, Options.Batch), both.narrow(0, Options.Batch, Options.Batch));
    }

    private Tensor StepGenerator(Tensor drawn)
    {
        Generator.Weights.ClearGradient();
        Discriminator.Weights.RequireGradient(false);
        Tensor loss = _loss.OfGenerator(
            Discriminator.Forward(Augmented(drawn), NetworkMode.Training));
        loss.backward();
        Discriminator.Weights.RequireGradient(true);
        GeneratorMemory.Step();
        return loss.detach();
    }

    private Tensor OnDevice(int[] numbers)
    {
        using Tensor bytes = _pictures.Take(numbers); // [batch, 3, size, size], uint8
        return bytes.to(_device).to(float32).div_(127.5).sub_(1); // -1 to 1
    }

    private Tensor Augmented(Tensor pictures) => DiffAugment.Apply(
        pictures,
        AugmentationDraws.Draw(
            Options.Augment, Options.Batch, Options.Shape.Size, Options.Shape.Size, Random));

    private sealed record Verdicts(
        Tensor RealLoss, Tensor FakeLoss, Tensor? Penalty, Tensor Real, Tensor Fake);
}
