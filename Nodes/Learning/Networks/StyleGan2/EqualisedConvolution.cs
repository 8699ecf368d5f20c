using GanGraph.Learning.Networks.Styles;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.StyleGan2;

/// <summary>A convolution whose weight is scaled when it is used, with bias, activation and a
/// change of size.</summary>
internal sealed class EqualisedConvolution
{
    private readonly Part _weight;
    private readonly Part? _bias;
    private readonly FirFilter _filter;
    private readonly double _gain;
    private readonly int _window;

    /// <summary>Declares the parts.</summary>
    /// <param name="weights">Where.</param>
    /// <param name="name">Name of the layer in the network.</param>
    /// <param name="shape">Channels and window.</param>
    /// <param name="taps">The filter for changes of size.</param>
    /// <param name="bias">Adds a learned number to each channel.</param>
    public EqualisedConvolution(
        Weights weights, string name, (long From, long To, int Window) shape,
        IReadOnlyList<double> taps, bool bias = true)
    {
        _window = shape.Window;
        _weight = weights.Learn(
            $"{name}.weight", Filling.Gaussian(0, 1), shape.To, shape.From, _window, _window);
        _bias = bias ? weights.Learn($"{name}.bias", Filling.Constant(0), shape.To) : null;
        _filter = new(weights, $"{name}.resample_filter", taps);
        _gain = 1 / Math.Sqrt(shape.From * _window * _window);
    }

    /// <summary>What bends the result.</summary>
    public Activation Activation { get; init; } = Activation.Linear;

    /// <summary>Where the result is cut off; null for nowhere.</summary>
    public double? Clamp { get; init; }

    /// <summary>Convolves.</summary>
    /// <param name="input">[batch, from, height, width].</param>
    /// <param name="gain">Multiplies the result.</param>
    /// <returns>[batch, to, height, width].</returns>
    public Tensor Apply(Tensor input, double gain = 1) =>
        End(Convolve(input, 1, _window / 2), gain);

    /// <summary>Convolves and doubles the size; the window has one pixel.</summary>
    /// <param name="input">[batch, from, height, width].</param>
    /// <param name="gain">Multiplies the result.</param>
    /// <returns>[batch, to, 2 height, 2 width].</returns>
    public Tensor ApplyDoubling(Tensor input, double gain = 1) =>
        End(_filter.Double(Convolve(input, 1, 0)), gain);

    /// <summary>Halves the size and convolves.</summary>
    /// <param name="input">[batch, from, height, width].</param>
    /// <param name="gain">Multiplies the result.</param>
    /// <returns>[batch, to, height / 2, width / 2].</returns>
    public Tensor ApplyHalving(Tensor input, double gain = 1)
    {
        if (_window == 1)
        {
            return End(Convolve(_filter.Halve(input), 1, 0), gain);
        }

        int before = (_window / 2) + ((_filter.Count - 1) / 2);
        int after = (2 * (_window / 2)) + _filter.Count - 2 - before;
        Tensor smooth = _filter.Smooth(input, before, after, gain: 1);
        return End(Convolve(smooth, 2, 0), gain);
    }

    private Tensor Convolve(Tensor input, long step, long padding) => nn.functional.conv2d(
        input, (_weight.Value * _gain).to(input.dtype), null, [step, step], [padding, padding]);

    private Tensor End(Tensor flow, double gain)
    {
        Tensor shifted = _bias is null ? flow
            : flow + _bias.Value.to(flow.dtype).view(1, -1, 1, 1);
        return Bend.Apply(shifted, Activation, gain, Clamp);
    }
}
