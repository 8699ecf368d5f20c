using GanGraph.Learning.Networks.Styles;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.StyleGan3;

/// <summary>The generator of StyleGAN3, T and R.</summary>
/// <remarks>Karras et al. 2021, Alias-free generative adversarial networks.</remarks>
public sealed class StyleGan3Network : StyleNetwork
{
    private readonly MappingNetwork _mapping;
    private readonly FourierInput _input;
    private readonly List<StyleGan3Layer> _layers = [];
    private readonly Part? _mean;

    /// <summary>Declares the parts.</summary>
    /// <param name="options">Its shape.</param>
    /// <exception cref="ModelException">There is no such network.</exception>
    public StyleGan3Network(StyleGan3Options options)
    {
        if (options.Problems().FirstOrDefault() is { } problem)
        {
            throw new ModelException($"the generator cannot be made: {problem}");
        }

        Options = options;
        IReadOnlyList<LayerPlace> places = LayerPlace.Of(options);
        _input = new(Weights, "synthesis.input", options, places[0]);
        for (int i = 0; i < places.Count; i++)
        {
            _layers.Add(new(Weights, options, places, i));
        }

        _mapping = new(
            Weights,
            "mapping",
            new(options.ZDimension, options.CDimension, options.WDimension, options.MappingLayers)
            {
                Rate = options.MappingRate,
            });
        if (options.AverageBeta is not null)
        {
            _mean = Weights.Keep("mapping.w_avg", Filling.Constant(0), options.WDimension);
        }

        LayerResolutions = [places[0].Rate, .. places.Select(place => place.Rate)];
    }

    /// <summary>What fixes the network.</summary>
    public StyleGan3Options Options { get; }

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
    public override StyleNetwork EmptyTwin() => new StyleGan3Network(Options);

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
        Tensor flow = Waves(ws, options);
        for (int i = 0; i < _layers.Count; i++)
        {
            Tensor taken = flow;
            flow = Run(i, taken, ws, options);
            taken.Dispose(); // what a gradient needs stays
        }

        return (flow * Options.OutputScale).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public override void PrepareToDraw()
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        _layers.ForEach(layer => layer.Prepare());
    }

    /// <summary>What the first layer is given, for looking into the network.</summary>
    /// <inheritdoc cref="Synthesize"/>
    /// <returns>[frames, channels, size, size].</returns>
    internal Tensor Waves(Tensor ws, SynthesisOptions options)
    {
        using DisposeScope scope = NewDisposeScope();
        return _input.Apply(ws.select(1, 0), options.Transform).MoveToOuterDisposeScope();
    }

    /// <summary>Runs one layer.</summary>
    /// <param name="index">Which; the last makes colours.</param>
    /// <param name="flow">[frames, channels, size, size].</param>
    /// <param name="ws">[frames, layers, w].</param>
    /// <param name="options">Precision.</param>
    /// <returns>[frames, channels, size, size].</returns>
    internal Tensor Run(int index, Tensor flow, Tensor ws, SynthesisOptions options)
    {
        using DisposeScope scope = NewDisposeScope();
        bool half = options.HalfPrecision && flow.device_type == DeviceType.CUDA
            && _layers[index].Half;
        Tensor taken = flow.to(half ? ScalarType.Float16 : ScalarType.Float32);
        Tensor given = _layers[index].Apply(taken, ws.select(1, index + 1));
        return (index == _layers.Count - 1 ? given.to(ScalarType.Float32) : given)
            .MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    protected override void OnLoaded() => _layers.ForEach(layer => layer.LetGo());

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _layers.ForEach(layer => layer.LetGo());
        }

        base.Dispose(disposing);
    }
}
