using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Learning.Optimisation;
using GanGraph.Torch;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Projection;

/// <summary>Looks for the latent whose picture is nearest to a picture, step by step along the
/// gradient; the noise of the generator is found along with it.</summary>
/// <remarks>Karras et al. 2019, arXiv:1912.04958, appendix D.</remarks>
public sealed class Projector : IDisposable
{
    private const double Beta1 = 0.9;
    private const double Beta2 = 0.999;

    private readonly StyleNetwork _network;
    private readonly PictureDistance _distance;
    private readonly ProjectionOptions _options;
    private readonly MappedSpread _spread;
    private readonly Weights _found = new();
    private readonly Part _latent;
    private readonly Part[] _noises;
    private readonly Adam _adam;

    /// <summary>Begins at a latent.</summary>
    /// <param name="network">The generator; its numbers stay as they are.</param>
    /// <param name="distance">Tells how far its pictures are.</param>
    /// <param name="options">How to go about it.</param>
    /// <param name="spread">Where the W of the generator lie.</param>
    /// <param name="start">[w]: the W to begin at.</param>
    public Projector(
        StyleNetwork network, PictureDistance distance, ProjectionOptions options,
        MappedSpread spread, Tensor start)
    {
        _network = network;
        _distance = distance;
        _options = options;
        _spread = spread;
        Random = new RandomState(options.Seed);
        long layers = options.Space == LatentSpace.WPlus ? network.Layers : 1;
        _latent = _found.Learn("latent", Filling.Constant(0), 1, layers, network.WDimension);
        _noises = [.. network.NoiseSides.Select((side, i) =>
            _found.Learn($"noise.{i}", Filling.Gaussian(0, 1), side, side))];
        _found.Allocate(network.Device);
        _found.Fill(Random);
        using (no_grad())
        {
            _latent.Value.copy_(start.expand(1, layers, -1));
        }

        _adam = new Adam(_found, options.Pace.LearningRate, Beta1, Beta2);
    }

    /// <summary>Steps taken.</summary>
    public int Steps { get; private set; }

    /// <summary>Distance of the picture of the last step; NaN before the first.</summary>
    public double Distance { get; private set; } = double.NaN;

    /// <summary>Whether all steps have been taken.</summary>
    public bool IsFinished => Steps >= _options.Pace.Steps;

    /// <summary>[w], or [layers, w] in W+: the latent so far.</summary>
    public Tensor Latent => _options.Space == LatentSpace.WPlus
        ? _latent.Value.detach().squeeze(0) : _latent.Value.detach().view(-1);

    private RandomState Random { get; set; }

    /// <summary>Takes one step.</summary>
    /// <exception cref="ModelException">The distance is no number; the latent stays as it was
    /// before.</exception>
    public void Step()
    {
        using DisposeScope scope = NewDisposeScope();
        _adam.LearningRate = _options.Pace.RateAt(Steps);
        _found.ClearGradient();
        double shaking = _options.Pace.ShakingAt(Steps, _spread.Spread);
        Tensor shaken = _latent.Value + (Normal(_latent.Shape) * shaking);
        Tensor distance = _distance.Of(Draw(shaken)).sum();
        Tensor loss = distance + (NoisePenalty.Of(_noises.Select(noise => noise.Value))
            .to(_network.Device) * _options.NoiseWeight);
        if (_options.Space == LatentSpace.WPlus)
        {
            Tensor apart = _latent.Value - _latent.Value.mean([1], keepdim: true);
            loss = loss + (apart.square().sum([2]).mean()
                * (_options.LayerPull / (_spread.Spread * _spread.Spread)));
        }

        double found = distance.ToDouble();
        if (!double.IsFinite(found) || !double.IsFinite(loss.ToDouble()))
        {
            throw new ModelException(
                $"the distance is no number at step {Steps + 1}, wanted one to go by. Choose a "
                + "smaller learning rate, or another picture.");
        }

        loss.backward();
        _adam.Step();
        NoisePenalty.Normalise(_noises.Select(noise => noise.Value));
        Distance = found;
        Steps++;
    }

    /// <summary>The picture of the latent so far.</summary>
    /// <returns>[1, 3, height, width], float32, 0 to 1.</returns>
    public Tensor Picture()
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        return Draw(_latent.Value).clamp(0, 1).MoveToOuterDisposeScope();
    }

    /// <summary>Everything that a later run needs to go on exactly here.</summary>
    public Dictionary<string, Tensor> Save()
    {
        Dictionary<string, Tensor> state = new()
        {
            ["adam.mean"] = _adam.Mean.alias(),
            ["adam.square"] = _adam.Square.alias(),
            ["random"] = tensor(Checkpoints.RandomNumbers.Pack(Random)),
            ["steps"] = tensor(new long[] { Steps }),
            ["distance"] = tensor(new[] { Distance }),
        };
        foreach (Part part in _found.Parts)
        {
            state.Add(part.Name, part.Value.detach());
        }

        return state;
    }

    /// <summary>Goes on where another run stopped.</summary>
    /// <param name="state">What <see cref="Save"/> gave.</param>
    /// <exception cref="ModelException">It belongs to another projection.</exception>
    public void Restore(IReadOnlyDictionary<string, Tensor> state)
    {
        using DisposeScope scope = NewDisposeScope();
        SavedState.Take(state, "adam.mean", _adam.Mean);
        SavedState.Take(state, "adam.square", _adam.Square);
        foreach (Part part in _found.Parts)
        {
            SavedState.Take(state, part.Name, part.Value);
        }

        Random = Checkpoints.RandomNumbers.Unpack(state["random"].data<long>().ToArray());
        Steps = (int)state["steps"].data<long>()[0];
        Distance = state["distance"].data<double>()[0];
        _adam.Steps = Steps;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _adam.Dispose();
        _found.Dispose();
    }

    private Tensor Draw(Tensor latent)
    {
        Tensor drawn = _network.Synthesize(
            latent.expand(-1, _network.Layers, -1),
            new SynthesisOptions
            {
                NoiseMaps = _noises.Length == 0 ? null
                    : [.. _noises.Select(noise => noise.Value.unsqueeze(0).unsqueeze(0))],
            });
        return ShownPicture.Of(drawn);
    }

    private Tensor Normal(long[] shape)
    {
        long count = shape.Aggregate(1L, (product, size) => product * size);
        return tensor([.. Random.Normal((int)count).Select(number => (float)number)],
            device: _network.Device).view(shape);
    }
}
