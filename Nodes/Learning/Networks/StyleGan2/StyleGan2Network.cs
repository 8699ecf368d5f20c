using GanGraph.Learning.Networks.Styles;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.StyleGan2;

/// <summary>The generator of StyleGAN2, with the extras of StyleGAN2-ADA.</summary>
/// <remarks>Karras et al. 2020, Analyzing and improving the image quality of StyleGAN, and
/// Training generative adversarial networks with limited data.</remarks>
public sealed class StyleGan2Network : StyleNetwork
{
    private readonly MappingNetwork _mapping;
    private readonly List<SynthesisBlock> _blocks = [];
    private readonly Part? _mean;
    private bool _isPrepared;

    /// <summary>Declares the parts.</summary>
    /// <param name="options">Its shape.</param>
    /// <exception cref="ModelException">There is no such network.</exception>
    public StyleGan2Network(StyleGan2Options options)
    {
        if (options.Problems().FirstOrDefault() is { } problem)
        {
            throw new ModelException($"the generator cannot be made: {problem}");
        }

        Options = options;
        foreach (int side in options.Sides)
        {
            _blocks.Add(new(Weights, $"synthesis.b{side}", options, side));
        }

        _mapping = new(
            Weights,
            "mapping",
            new(options.ZDimension, options.CDimension, options.WDimension, options.MappingLayers)
            {
                LayerFeatures = options.LayerFeatures,
                EmbedFeatures = options.EmbedFeatures,
                Activation = options.MappingActivation,
                Rate = options.MappingRate,
            });
        if (options.AverageBeta is not null)
        {
            _mean = Weights.Keep("mapping.w_avg", Filling.Constant(0), options.WDimension);
        }

        LayerResolutions = [.. Enumerable.Range(0, options.Layers)
            .Select(i => Math.Min(4 << ((i + 1) / 2), options.Resolution))];
        NoiseSides = options.UseNoise ? [.. LayerResolutions.SkipLast(1)] : [];
    }

    /// <summary>What fixes the network.</summary>
    public StyleGan2Options Options { get; }

    /// <inheritdoc/>
    public override int ZDimension => Options.ZDimension;

    /// <inheritdoc/>
    public override int CDimension => Options.CDimension;

    /// <inheritdoc/>
    public override int WDimension => Options.WDimension;

    /// <inheritdoc/>
    public override int Layers => Options.Layers;

    /// <inheritdoc/>
    public override int Resolution => Options.Resolution;

    /// <inheritdoc/>
    public override int Channels => Options.Channels;

    /// <inheritdoc/>
    public override IReadOnlyList<int> LayerResolutions { get; }

    /// <inheritdoc/>
    public override Tensor? MeanW => _mean?.Value;

    /// <inheritdoc/>
    public override IReadOnlyList<int> NoiseSides { get; }

    /// <inheritdoc/>
    public override StyleNetwork EmptyTwin() => new StyleGan2Network(Options);

    /// <inheritdoc/>
    public override Tensor Map(Tensor z, Tensor? labels)
    {
        Check(z, labels);
        using DisposeScope scope = NewDisposeScope();
        return _mapping.Apply(z.to(ScalarType.Float32), labels) // [frames, w]
            .unsqueeze(1).expand(-1, Layers, -1).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public override Tensor Synthesize(Tensor ws, SynthesisOptions options)
    {
        CheckStyles(ws);
        using DisposeScope scope = NewDisposeScope();
        using NoiseSource noise = new(options, ws.shape[0], NoiseSides.Count);
        bool quick = _isPrepared && !is_grad_enabled();
        Flow flow = new(ws, new(noise, quick), options.HalfPrecision);
        int together = quick && ws.is_cpu() && ws.shape[0] > 1
            ? _blocks.FindIndex(IsLarge) : _blocks.Count;
        together = together < 0 ? _blocks.Count : together;
        (Tensor? features, Tensor? picture) = Run(_blocks.Take(together), null, null, flow);
        if (together == _blocks.Count)
        {
            return picture!.MoveToOuterDisposeScope();
        }

        List<Tensor> pictures = [];
        for (int frame = 0; frame < ws.shape[0]; frame++)
        {
            using DisposeScope inner = NewDisposeScope();
            Flow alone = flow with
            {
                Ws = ws.narrow(0, frame, 1),
                Pass = new(noise.At(frame), quick),
            };
            pictures.Add(Run(
                    _blocks.Skip(together), features?.narrow(0, frame, 1),
                    picture?.narrow(0, frame, 1), alone)
                .Picture!.MoveToOuterDisposeScope());
        }

        return cat(pictures, 0).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public override void PrepareToDraw()
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        foreach (SynthesisLayer layer in _blocks.SelectMany(block => block.Layers))
        {
            layer.Prepare();
        }

        _isPrepared = true;
    }

    /// <inheritdoc/>
    protected override void OnLoaded()
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        foreach (SynthesisLayer layer in _blocks.SelectMany(block => block.Layers))
        {
            layer.Arrange();
        }

        _isPrepared = false;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (SynthesisLayer layer in _blocks.SelectMany(block => block.Layers))
            {
                layer.LetGo();
            }
        }

        base.Dispose(disposing);
    }

    /// <summary>Whether one picture alone keeps all processors busy: then pictures are drawn one
    /// by one from here on, which takes less memory and does not need the batch to be scaled.
    /// </summary>
    private bool IsLarge(SynthesisBlock block) =>
        block.Side * block.Side / 4 > 9 * Options.ChannelsAt(block.Side);

    private (Tensor? Features, Tensor? Picture) Run(
        IEnumerable<SynthesisBlock> blocks, Tensor? features, Tensor? picture, Flow flow)
    {
        foreach (SynthesisBlock block in blocks)
        {
            (Tensor? before, Tensor? pictureBefore) = (features, picture);
            (features, picture) = block.Apply(
                features, picture, flow.Ws, flow.Pass, TypeAt(block.Side, flow));
            before?.Dispose();
            pictureBefore?.Dispose();
        }

        return (features, picture);
    }

    private ScalarType TypeAt(int side, Flow flow) =>
        flow.Half && flow.Ws.device_type == DeviceType.CUDA && side >= 8
            && side > Options.Resolution >> Options.HalfResolutions
            ? ScalarType.Float16 : ScalarType.Float32;

    private sealed record Flow(Tensor Ws, SynthesisPass Pass, bool Half);
}
