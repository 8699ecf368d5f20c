using GanGraph.Learning.Networks.Styles;
using GanGraph.Torch;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.StyleGan3;

/// <summary>A modulated convolution and an activation without aliases; the last layer makes
/// colours instead.</summary>
/// <remarks>Karras et al. 2021, Alias-free generative adversarial networks, section 3.2.
/// </remarks>
internal sealed class StyleGan3Layer
{
    private readonly EqualisedLinear _affine;
    private readonly StyleConvolution _convolution;
    private readonly Part _bias;
    private readonly Part _magnitude;
    private readonly Part? _raising;
    private readonly Part? _lowering;
    private readonly FilteredLeakyRelu? _bend;
    private readonly double? _clamp;

    /// <summary>Declares the parts.</summary>
    /// <param name="weights">Where.</param>
    /// <param name="options">The network.</param>
    /// <param name="places">Its places.</param>
    /// <param name="index">Which layer; the last makes colours.</param>
    public StyleGan3Layer(
        Weights weights, StyleGan3Options options, IReadOnlyList<LayerPlace> places, int index)
    {
        LayerPlace from = places[Math.Max(index - 1, 0)];
        LayerPlace to = places[index];
        bool colours = index == options.ConvLayers;
        int window = colours ? 1 : options.ConvKernel;
        string name = $"synthesis.L{index}_{to.Size}_{to.Channels}";
        Half = (long)to.Rate << options.HalfResolutions > options.Resolution;
        _clamp = options.ConvClamp;
        _affine = new(
            weights, $"{name}.affine", options.WDimension, from.Channels, biasStart: 1);
        _convolution = new(
            weights, name, new(from.Channels, to.Channels, window, 1, window - 1), !colours);
        _bias = weights.Learn($"{name}.bias", Filling.Constant(0), to.Channels);
        _magnitude = weights.Keep($"{name}.magnitude_ema", Filling.Constant(1));
        if (colours)
        {
            return;
        }

        int finest = Math.Max(from.Rate, to.Rate) * options.ActivationUpsampling;
        (int up, int down) = (finest / from.Rate, finest / to.Rate);
        int raising = up > 1 ? options.FilterSize * up : 1;
        int lowering = down > 1 ? options.FilterSize * down : 1;
        _raising = raising == 1 ? null : weights.KeepConstant(
            $"{name}.up_filter",
            LowPass.Separable(raising, from.Cutoff, 2 * from.HalfWidth, finest), raising);
        bool radial = options.UseRadialFilters
            && index < options.ConvLayers - options.CriticalLayers;
        _lowering = lowering == 1 ? null : radial
            ? weights.KeepConstant(
                $"{name}.down_filter",
                LowPass.Radial(lowering, to.Cutoff, 2 * to.HalfWidth, finest), lowering,
                lowering)
            : weights.KeepConstant(
                $"{name}.down_filter",
                LowPass.Separable(lowering, to.Cutoff, 2 * to.HalfWidth, finest), lowering);
        int total = ((to.Size - 1) * down) + 1 - ((from.Size + window - 1) * up)
            + raising + lowering - 2;
        int low = (int)Math.Floor((total + up) / 2.0);
        _bend = new(
            up, down, low, total - low, Bend.Slope, Bend.GainOf(Activation.Lrelu), _clamp);
    }

    /// <summary>Whether it was trained in half precision.</summary>
    public bool Half { get; }

    /// <summary>Computes once what drawing needs of the weight.</summary>
    public void Prepare() => _convolution.Prepare();

    /// <summary>Lets go of what was prepared.</summary>
    public void LetGo() => _convolution.LetGo();

    /// <summary>Runs the layer.</summary>
    /// <param name="input">[batch, from, height, width].</param>
    /// <param name="w">[batch, w].</param>
    /// <returns>[batch, to, size, size], of the type of the input.</returns>
    public Tensor Apply(Tensor input, Tensor w)
    {
        Tensor gain = _magnitude.Value.rsqrt();
        Tensor style = _affine.Apply(w); // [batch, from]
        if (_bend is null)
        {
            Tensor colours = _convolution.Apply(input, style * gain, null).Result
                + _bias.Value.to(input.dtype).view(1, -1, 1, 1);
            return _clamp is { } most ? colours.clamp(-most, most) : colours;
        }

        (Tensor flow, Tensor? scale) = _convolution.Apply(input, style, gain);
        return _bend.Apply(
            flow, scale, _bias.Value, _raising?.Value ?? One(input),
            _lowering?.Value ?? One(input));
    }

    private static Tensor One(Tensor like) => ones(1, float32, like.device);
}
