using GanGraph.Learning.Networks.Styles;
using GanGraph.Torch;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.StyleGan2;

/// <summary>A modulated convolution, noise, bias and activation.</summary>
internal sealed class SynthesisLayer
{
    private readonly ModulatedConvolution _convolution;
    private readonly EqualisedLinear _affine;
    private readonly Part _bias;
    private readonly Part? _strength;
    private readonly Part? _constant;
    private readonly FirFilter _filter;
    private readonly Activation _activation;
    private readonly double? _clamp;
    private readonly int _index;
    private readonly bool _grows;
    private float[]? _taps;

    /// <summary>Declares the parts.</summary>
    /// <param name="weights">Where.</param>
    /// <param name="name">Name of the layer in the network.</param>
    /// <param name="options">The network.</param>
    /// <param name="side">Side of its result in pixels.</param>
    /// <param name="grows">Whether it doubles the size.</param>
    /// <param name="index">Which of the layers with noise, from 0.</param>
    public SynthesisLayer(
        Weights weights, string name, StyleGan2Options options, int side, bool grows, int index)
    {
        long from = options.ChannelsAt(grows ? side / 2 : side);
        long to = options.ChannelsAt(side);
        _affine = new(weights, $"{name}.affine", options.WDimension, from, biasStart: 1);
        _convolution = new(weights, name, from, to, grows);
        _filter = new(weights, $"{name}.resample_filter", options.ResampleFilter);
        if (options.UseNoise)
        {
            _constant = weights.Keep($"{name}.noise_const", Filling.Gaussian(0, 1), side, side);
            _strength = weights.Learn($"{name}.noise_strength", Filling.Constant(0));
        }

        _bias = weights.Learn($"{name}.bias", Filling.Constant(0), to);
        (_activation, _clamp) = (options.Activation, options.ConvClamp);
        (_grows, _index) = (grows, index);
    }

    /// <summary>Puts the weight into the order that convolutions read.</summary>
    public void Arrange() => _convolution.Arrange();

    /// <summary>Computes once what drawing needs.</summary>
    public void Prepare()
    {
        _convolution.Prepare();
        _taps = _grows ? _filter.Row() : null;
    }

    /// <summary>Lets go of what was prepared.</summary>
    public void LetGo() => _convolution.LetGo();

    /// <summary>Runs the layer.</summary>
    /// <param name="input">[batch, from, height, width].</param>
    /// <param name="w">[batch, w].</param>
    /// <param name="pass">What all layers share.</param>
    /// <param name="gain">Multiplies the result.</param>
    /// <returns>[batch, to, side, side], of the type of the input.</returns>
    public Tensor Apply(Tensor input, Tensor w, SynthesisPass pass, double gain = 1)
    {
        (Tensor flow, Tensor scale) =
            _convolution.Apply(input, _affine.Apply(w), pass.Quick);
        Tensor? noise = Noise(pass, input.shape[0]);
        int before = ((_filter.Count + 1) / 2) - 1;
        int after = _filter.Count - 2 - before;
        if (pass.Quick && _activation == Activation.Lrelu && (!_grows || _taps is not null))
        {
            LayerEnd end = new(
                Bend.Slope, Bend.GainOf(_activation) * gain, _clamp * gain,
                _grows ? [.. _taps!.Select(tap => 2 * tap)] : [], before, after);
            return end.Apply(flow, scale, noise, _bias.Value);
        }

        if (_grows)
        {
            flow = _filter.Smooth(flow, before, after, gain: 4);
        }

        scale = scale.to(flow.dtype).unsqueeze(2).unsqueeze(3);
        noise = noise?.to(flow.dtype);
        Tensor bias = _bias.Value.to(flow.dtype).view(1, -1, 1, 1);
        if (_activation != Activation.Lrelu)
        {
            flow = noise is null ? flow * scale : noise.addcmul(flow, scale, 1);
            return Bend.Apply(flow.add_(bias), _activation, gain, _clamp);
        }

        // Leaky ReLU scales what it gives when what it takes is scaled: the gain goes in with what
        // is small, and large tensors are changed in place where no gradient needs them.
        double whole = Bend.GainOf(_activation) * gain;
        scale = scale * whole;
        flow = noise is null ? flow * scale : (noise * whole).addcmul(flow, scale, 1);
        flow = nn.functional.leaky_relu(flow.add_(bias * whole), Bend.Slope, inplace: true);
        return _clamp is { } most ? flow.clamp(-most * gain, most * gain) : flow;
    }

    private Tensor? Noise(SynthesisPass pass, long frames) =>
        _constant is not null && pass.Noise.Next(_index, _constant.Value, frames) is { } noise
            ? noise * _strength!.Value : null;
}
