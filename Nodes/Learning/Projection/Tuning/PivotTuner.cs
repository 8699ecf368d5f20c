using GanGraph.Learning.Checkpoints;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Learning.Optimisation;
using GanGraph.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Projection.Tuning;

/// <summary>Tunes a copy of a generator so that it draws given pictures at given latents, the
/// pivots. The mapping stays, so that latents keep their meaning.</summary>
/// <remarks>Roich et al. 2021, Pivotal tuning for latent-based editing of real images,
/// arXiv:2106.05744: Adam over all weights of the synthesis; section 3.3 for the locality.
/// </remarks>
public sealed class PivotTuner : IDisposable
{
    private const double Beta1 = 0.9;
    private const double Beta2 = 0.999;

    private readonly StyleNetwork _before;
    private readonly Tensor _pivots;
    private readonly IReadOnlyList<PictureDistance> _distances;
    private readonly TuningOptions _options;
    private readonly MappedSpread _spread;
    private readonly Adam _adam;
    private RandomState _random;

    /// <summary>Begins with the generator as it is.</summary>
    /// <param name="network">The generator; its numbers stay as they are.</param>
    /// <param name="pivots">[pictures, layers, w]: where each picture is to lie.</param>
    /// <param name="distances">One for each picture; they stay the caller's.</param>
    /// <param name="options">How to go about it.</param>
    /// <param name="spread">Where the W of the generator lie; stays the caller's.</param>
    /// <exception cref="ModelException">Networks of this kind cannot be copied.</exception>
    public PivotTuner(
        StyleNetwork network, Tensor pivots, IReadOnlyList<PictureDistance> distances,
        TuningOptions options, MappedSpread spread)
    {
        (_before, _distances, _options, _spread) = (network, distances, options, spread);
        _pivots = pivots.detach().contiguous().DetachFromDisposeScope();
        _random = new RandomState(options.Seed);
        Network = network.EmptyTwin();
        Network.LearnFrom(network);
        _adam = new Adam(Network.Weights, options.LearningRate, Beta1, Beta2);
    }

    /// <summary>The generator as far as it is tuned.</summary>
    public StyleNetwork Network { get; }

    /// <summary>How many pictures.</summary>
    public int Count => _distances.Count;

    /// <summary>Steps taken.</summary>
    public long Steps { get; private set; }

    /// <summary>Mean distance of the pictures before the last step; NaN before the first.
    /// </summary>
    public double Distance { get; private set; } = double.NaN;

    /// <summary>Takes one step, over all pictures.</summary>
    /// <exception cref="ModelException">A distance is no number; the weights stay as they were.
    /// </exception>
    public void Step()
    {
        using DisposeScope scope = NewDisposeScope();
        Network.Weights.ClearGradient();
        double sum = 0;
        for (int i = 0; i < Count; i++)
        {
            sum += Learn(i);
        }

        if (!double.IsFinite(Network.Weights.Gradient.sum().ToDouble()))
        {
            throw NoNumber();
        }

        _adam.Step();
        Distance = sum / Count;
        Steps++;
    }

    /// <summary>What is drawn at a pivot.</summary>
    /// <returns>[1, 3, height, width], float32, 0 to 1.</returns>
    public Tensor Picture(int number)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        return Draw(Network, _pivots.narrow(0, number, 1)).clamp(0, 1).MoveToOuterDisposeScope();
    }

    /// <summary>Everything that a later run needs to go on exactly here; views of it.</summary>
    public Dictionary<string, Tensor> Save() => new()
    {
        ["weights"] = Network.Weights.Learned.alias(),
        ["adam.mean"] = _adam.Mean.alias(),
        ["adam.square"] = _adam.Square.alias(),
        ["random"] = tensor(RandomNumbers.Pack(_random)),
        ["steps"] = tensor(new long[] { Steps }),
        ["distance"] = tensor(new[] { Distance }),
    };

    /// <summary>Goes on where another run stopped.</summary>
    /// <exception cref="ModelException">That was of another generator.</exception>
    public void Restore(IReadOnlyDictionary<string, Tensor> state)
    {
        SavedState.Take(state, "weights", Network.Weights.Learned);
        SavedState.Take(state, "adam.mean", _adam.Mean);
        SavedState.Take(state, "adam.square", _adam.Square);
        _random = RandomNumbers.Unpack(state["random"].data<long>().ToArray());
        Steps = state["steps"].data<long>()[0];
        Distance = state["distance"].data<double>()[0];
        _adam.Steps = Steps;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _adam.Dispose();
        _pivots.Dispose();
        Network.Dispose();
    }

    private static Tensor Draw(StyleNetwork network, Tensor pivot) =>
        ShownPicture.Of(network.Synthesize(pivot, SynthesisOptions.Default));

    private double Learn(int number)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor pivot = _pivots.narrow(0, number, 1);
        Tensor distance = _distances[number].Of(Draw(Network, pivot)).sum();
        Tensor loss = _options.Locality > 0 ? distance + (Change(pivot) * _options.Locality)
            : distance;
        double found = distance.ToDouble();
        if (!double.IsFinite(found))
        {
            throw NoNumber();
        }

        (loss / Count).backward();
        return found;
    }

    /// <summary>How much a latent beside a pivot is drawn differently from before.</summary>
    private Tensor Change(Tensor pivot)
    {
        Tensor z = SeededLatents.Next(_random, 1, _before.ZDimension).to(_before.Device);
        Tensor beside;
        Tensor target;
        using (no_grad())
        {
            Tensor away = _before.Map(z, Label()) - pivot; // [1, layers, w]
            Tensor length = away.square().sum([2], keepdim: true).sqrt().clamp_min(1e-8);
            beside = pivot + (away / length * (_spread.Spread * _options.LocalityReach));
            target = Draw(_before, beside);
        }

        using SummedDistance distance = SummedDistance.Usual(target);
        return distance.Of(Draw(Network, beside)).sum();
    }

    private Tensor? Label()
    {
        if (_before.CDimension == 0)
        {
            return null;
        }

        Tensor label = zeros([1, _before.CDimension], float32, _before.Device);
        label.narrow(1, (long)(_random.NextDouble() * _before.CDimension), 1).fill_(1);
        return label;
    }

    private ModelException NoNumber() => new(
        $"the distance is no number at step {Steps + 1}, wanted one to go by. Choose a smaller "
        + "learning rate, or other pictures.");
}
