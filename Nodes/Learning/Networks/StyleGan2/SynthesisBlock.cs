using GanGraph.Learning.Networks.Styles;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.StyleGan2;

/// <summary>The layers of one size: two convolutions, of which the first doubles the size, and a
/// picture where the network has one here.</summary>
internal sealed class SynthesisBlock
{
    private readonly Part? _constant;
    private readonly SynthesisLayer? _growing;
    private readonly SynthesisLayer _keeping;
    private readonly PictureLayer? _picture;
    private readonly EqualisedConvolution? _skip;
    private readonly FirFilter _filter;

    /// <summary>Declares the parts.</summary>
    /// <param name="weights">Where.</param>
    /// <param name="name">Name of the block in the network.</param>
    /// <param name="options">The network.</param>
    /// <param name="side">Side of its result in pixels.</param>
    public SynthesisBlock(Weights weights, string name, StyleGan2Options options, int side)
    {
        int first = Math.Max(0, (2 * int.Log2(side)) - 5);
        Side = side;
        FirstLayer = first;
        if (side == 4)
        {
            _constant = weights.Learn(
                $"{name}.const", Filling.Gaussian(0, 1), options.ChannelsAt(4), 4, 4);
        }
        else
        {
            _growing = new(weights, $"{name}.conv0", options, side, grows: true, first);
        }

        _keeping = new(
            weights, $"{name}.conv1", options, side, grows: false, side == 4 ? 0 : first + 1);
        if (side == options.Resolution || options.Architecture == StyleGan2Architecture.Skip)
        {
            _picture = new(weights, $"{name}.torgb", options, side);
        }

        _filter = new(weights, $"{name}.resample_filter", options.ResampleFilter);
        if (side > 4 && options.Architecture == StyleGan2Architecture.Resnet)
        {
            _skip = new(
                weights, $"{name}.skip",
                (options.ChannelsAt(side / 2), options.ChannelsAt(side), 1),
                options.ResampleFilter, bias: false);
        }
    }

    /// <summary>Side of its result in pixels.</summary>
    public int Side { get; }

    /// <summary>Which of all W its first layer takes, from 0.</summary>
    public int FirstLayer { get; }

    /// <summary>Its modulated convolutions.</summary>
    public IEnumerable<SynthesisLayer> Layers => _growing is null ? [_keeping]
        : [_growing, _keeping];

    /// <summary>Runs the block.</summary>
    /// <param name="features">[batch, from, side / 2, side / 2]; null for the first block.</param>
    /// <param name="picture">[batch, channels, side / 2, side / 2]; null while there is none.
    /// </param>
    /// <param name="ws">[batch, layers, w].</param>
    /// <param name="pass">What all layers share.</param>
    /// <param name="type">Number type of the features.</param>
    /// <returns>Features and picture, both of this side.</returns>
    public (Tensor Features, Tensor? Picture) Apply(
        Tensor? features, Tensor? picture, Tensor ws, SynthesisPass pass, ScalarType type)
    {
        using DisposeScope scope = NewDisposeScope();
        int layer = FirstLayer;
        Tensor flow = _constant is not null
            ? Innermost.Of(_constant.Value.unsqueeze(0).expand(ws.shape[0], -1, -1, -1))
            : features!;
        flow = flow.to(type);
        Tensor? shortcut = _skip?.ApplyDoubling(flow, Math.Sqrt(0.5));
        if (_growing is not null)
        {
            flow = _growing.Apply(flow, ws.select(1, layer++), pass);
        }

        flow = Step(flow, taken => _keeping.Apply(
            taken, ws.select(1, layer++), pass, shortcut is null ? 1 : Math.Sqrt(0.5)));
        flow = shortcut is null ? flow : flow + shortcut;
        Tensor? grown = picture is null ? null : _filter.Double(picture);
        if (_picture is not null)
        {
            Tensor made = _picture.Apply(flow, ws.select(1, layer));
            grown = grown is null ? made : grown + made;
        }

        return (flow.MoveToOuterDisposeScope(), grown?.MoveToOuterDisposeScope());
    }

    private static Tensor Step(Tensor taken, Func<Tensor, Tensor> step)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor given = step(taken).MoveToOuterDisposeScope();
        taken.Dispose();
        return given;
    }
}
