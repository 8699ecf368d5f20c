using GanGraph.Learning.Networks.Styles;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Progressive;

/// <summary>The generator of a progressive GAN: pictures double in size from stage to stage.
/// </summary>
/// <remarks>Karras et al. 2018, Progressive growing of GANs for improved quality, stability, and
/// variation. Names and order of axes of the weights are those of its TensorFlow trainer.
/// </remarks>
public sealed class ProgressiveNetwork : LoadedNetwork
{
    private const double Slope = 0.2;
    private const double LatentEpsilon = 1e-8;

    private readonly Part _denseWeight;
    private readonly Part _denseBias;
    private readonly double _denseScale;
    private readonly List<IReadOnlyList<ProgressiveLayer>> _stages = [];
    private readonly List<ProgressiveLayer> _colours = [];

    /// <summary>Declares the parts.</summary>
    /// <param name="options">Its shape.</param>
    /// <exception cref="ModelException">There is no such network.</exception>
    public ProgressiveNetwork(ProgressiveOptions options)
    {
        if (options.Problems().FirstOrDefault() is { } problem)
        {
            throw new ModelException($"the generator cannot be made: {problem}");
        }

        Options = options;
        double? root = options.ScaleWeights ? Math.Sqrt(2) : null;
        double? one = options.ScaleWeights ? 1 : null;
        int numbers = options.ZDimension + options.CDimension;
        int first = options.ChannelsAt(1);
        _denseWeight = Weights.Learn(
            "4x4/Dense/weight", Filling.Gaussian(0, 1), numbers, first * 16);
        _denseBias = Weights.Learn("4x4/Dense/bias", Filling.Constant(0), first);
        _denseScale = root is { } gain ? gain / 4 / Math.Sqrt(numbers) : 1;
        for (int stage = 1; stage < options.Stages; stage++)
        {
            string name = $"{2 << stage}x{2 << stage}";
            (int from, int to) = (options.ChannelsAt(stage - 1), options.ChannelsAt(stage));
            bool fused = options.FusedScale;
            _stages.Add(stage == 1 ? [new(Weights, $"{name}/Conv", (to, to), 3, root)] :
            [
                new(Weights, $"{name}/Conv0{(fused ? "_up" : "")}", (from, to), 3, root, fused),
                new(Weights, $"{name}/Conv1", (to, to), 3, root),
            ]);
            _colours.Add(new(
                Weights, $"ToRGB_lod{options.Stages - 1 - stage}", (to, options.Channels), 1,
                one));
        }
    }

    /// <summary>What fixes the network.</summary>
    public ProgressiveOptions Options { get; }

    /// <inheritdoc/>
    public override int ZDimension => Options.ZDimension;

    /// <inheritdoc/>
    public override int CDimension => Options.CDimension;

    /// <inheritdoc/>
    public override int Resolution => Options.Resolution;

    /// <inheritdoc/>
    public override int Channels => Options.Channels;

    /// <inheritdoc/>
    public override Tensor Draw(Tensor z, Tensor? labels, SynthesisOptions options)
    {
        Check(z, labels);
        using DisposeScope scope = NewDisposeScope();
        double missing = Math.Clamp(Options.MissingDoublings, 0, _stages.Count - 1);
        int last = _stages.Count - 1 - (int)Math.Floor(missing);
        Tensor flow = Start(z.to(ScalarType.Float32), labels);
        Tensor before = flow;
        for (int stage = 0; stage <= last; stage++)
        {
            before = flow;
            flow = Run(stage, flow);
        }

        Tensor picture = _colours[last].Apply(flow);
        if (missing % 1 > 0)
        {
            Tensor smaller = Grow(_colours[last - 1].Apply(before), 2);
            picture = picture + ((smaller - picture) * (missing % 1));
        }

        return Grow(picture, 1L << (_stages.Count - 1 - last)).MoveToOuterDisposeScope();
    }

    private static Tensor Grow(Tensor pictures, long times) => times == 1 ? pictures
        : pictures.repeat_interleave(times, 2).repeat_interleave(times, 3);

    /// <summary>The first pictures, [batch, channels, 4, 4].</summary>
    private Tensor Start(Tensor z, Tensor? labels)
    {
        Tensor numbers = labels is null ? z : cat([z, labels.to(ScalarType.Float32)], 1);
        if (Options.NormalizeLatents)
        {
            numbers = numbers
                * (numbers.square().mean([1], keepdim: true) + LatentEpsilon).rsqrt();
        }

        Tensor pictures = numbers.matmul(_denseWeight.Value * _denseScale)
            .view(z.shape[0], -1, 4, 4);
        return Bend(pictures + _denseBias.Value.view(1, -1, 1, 1));
    }

    private Tensor Run(int stage, Tensor input)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor flow = stage == 0 ? input : Grow(input, 2);
        foreach (ProgressiveLayer layer in _stages[stage])
        {
            flow = Bend(layer.Apply(flow));
        }

        return flow.MoveToOuterDisposeScope();
    }

    private Tensor Bend(Tensor pictures)
    {
        Tensor bent = Options.Leaky
            ? nn.functional.leaky_relu(pictures, Slope) : pictures.relu();
        return !Options.NormalizePixels ? bent
            : bent * (bent.square().mean([1], keepdim: true) + Options.PixelEpsilon).rsqrt();
    }
}
