using GanGraph.Learning.Networks.Styles;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.StyleGan2;

/// <summary>Looks at pictures of one size and halves it.</summary>
internal sealed class DiscriminatorBlock
{
    private readonly EqualisedConvolution? _fromPicture;
    private readonly EqualisedConvolution _keeping;
    private readonly EqualisedConvolution _halving;
    private readonly EqualisedConvolution? _skip;
    private readonly FirFilter _filter;
    private readonly bool _passesPicture;

    /// <summary>Declares the parts.</summary>
    /// <param name="weights">Where.</param>
    /// <param name="options">The network.</param>
    /// <param name="side">Side of the pictures that it takes, in pixels.</param>
    public DiscriminatorBlock(
        Weights weights, StyleGan2DiscriminatorOptions options, int side)
    {
        string name = $"b{side}";
        long from = options.ChannelsAt(side);
        long to = options.ChannelsAt(side / 2);
        _passesPicture = options.Architecture == StyleGan2Architecture.Skip;
        _filter = new(weights, $"{name}.resample_filter", options.ResampleFilter);
        if (side == options.Resolution || _passesPicture)
        {
            _fromPicture = Layer("fromrgb", options.Channels, from, 1);
        }

        _keeping = Layer("conv0", from, from, 3);
        _halving = Layer("conv1", from, to, 3);
        if (options.Architecture == StyleGan2Architecture.Resnet)
        {
            _skip = new(
                weights, $"{name}.skip", (from, to, 1), options.ResampleFilter, bias: false);
        }

        EqualisedConvolution Layer(string part, long a, long b, int window) =>
            new(weights, $"{name}.{part}", (a, b, window), options.ResampleFilter)
            {
                Activation = options.Activation,
                Clamp = options.ConvClamp,
            };
    }

    /// <summary>Runs the block.</summary>
    /// <param name="features">[batch, from, side, side]; null for the first block.</param>
    /// <param name="picture">[batch, channels, side, side]; null where pictures are no longer
    /// looked at.</param>
    /// <param name="type">Number type of the features.</param>
    /// <returns>Both at half the side; null for a picture that is done with.</returns>
    public (Tensor Features, Tensor? Picture) Apply(
        Tensor? features, Tensor? picture, ScalarType type)
    {
        Tensor? flow = features?.to(type);
        if (_fromPicture is not null)
        {
            Tensor seen = _fromPicture.Apply(picture!.to(type));
            flow = flow is null ? seen : flow + seen;
        }

        Tensor? rest = _passesPicture ? _filter.Halve(picture!) : null;
        if (_skip is null)
        {
            return (_halving.ApplyHalving(_keeping.Apply(flow!)), rest);
        }

        double gain = Math.Sqrt(0.5);
        Tensor shortcut = _skip.ApplyHalving(flow!, gain);
        return (shortcut + _halving.ApplyHalving(_keeping.Apply(flow!), gain), rest);
    }
}
