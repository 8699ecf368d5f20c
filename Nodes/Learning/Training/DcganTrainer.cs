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
    private readonly LossMeter _meter;
    private readonly DcganStep _step;
    private readonly Device _device;
    private int _fallbacks;

    /// <summary>Makes both networks and fills them.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="pictures">What to learn from; at least one picture of the right size.</param>
    /// <param name="device">Where to compute.</param>
    /// <exception cref="ArgumentException">Options or pictures that cannot be.</exception>
    public DcganTrainer(DcganOptions options, PictureStore pictures, Device device)
        : this(options, pictures, device, options.Shape.Generator, options.Shape.Discriminator)
    {
    }

    /// <summary>Makes a training of other networks.</summary>
    internal DcganTrainer(
        DcganOptions options, PictureStore pictures, Device device,
        Func<Network> generator, Func<Network> discriminator)
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
        _meter = new LossMeter(device);
        Generator = generator();
        Discriminator = discriminator();
        Average = generator();
        Generator.Weights.Allocate(device);
        Discriminator.Weights.Allocate(device);
        Average.Weights.Allocate(device);
        Average.Weights.RequireGradient(false);
        GeneratorMemory = new Adam(
            Generator.Weights, options.GeneratorRate, options.Beta1, options.Beta2);
        DiscriminatorMemory = new Adam(
            Discriminator.Weights, options.DiscriminatorRate, options.Beta1, options.Beta2);
        _step = new DcganStep(
            options, pictures, device,
            (Generator, GeneratorMemory), (Discriminator, DiscriminatorMemory));
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

    /// <summary>Parts that each step is taken in, whose gradients are added up: 1 until the device
    /// runs out of memory, at most the batch.</summary>
    public int Parts
    {
        get => _step.Parts;
        internal set => _step.Parts = value;
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

    /// <summary>Whether every weight is a number and the latest step did not break off half way;
    /// waits for the device.</summary>
    public bool IsSound
    {
        get
        {
            using DisposeScope scope = NewDisposeScope();
            return !_step.IsHalfDone && Generator.Weights.Learned.isfinite().all().item<bool>()
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
        return _step.OnDevice(chosen).MoveToOuterDisposeScope();
    }

    /// <summary>Takes one step of each network; in more <see cref="Parts"/> when the device has
    /// no room for fewer.</summary>
    /// <exception cref="ModelException">There is no room for one picture at a time.</exception>
    public void Step()
    {
        using DisposeScope scope = NewDisposeScope();
        RandomStateSnapshot random = Random.Save();
        int[] order = Order.State;
        bool penalised = Options.GradientPenalty > 0 && Steps % Options.PenaltyInterval == 0;
        try
        {
            Tensor losses = _step.Take(StepDraws.Next(Options, Order, Random), penalised);
            MovingAverage.Step(Average.Weights, Generator.Weights, Options.Average, Steps);
            Steps++;
            _meter.Add(losses, penalised);
        }
        catch
        {
            Random = RandomState.Restore(random);
            Order.Restore(order);
            throw;
        }
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
        long count = latents.shape[0];
        long room = mode == NetworkMode.Drawing ? Math.Max(1, Options.Batch / Parts) : count;
        List<Tensor> drawn = [];
        for (long first = 0; first < count; first += room)
        {
            using DisposeScope inner = NewDisposeScope();
            Tensor some = latents.narrow(0, first, Math.Min(room, count - first)).to(_device);
            drawn.Add(Average.Forward(some, mode).MoveToOuterDisposeScope());
        }

        return cat(drawn, 0).MoveToOuterDisposeScope();
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
        TensorMemory.Release();
    }
}
