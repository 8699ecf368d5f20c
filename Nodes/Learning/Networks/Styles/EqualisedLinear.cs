using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Styles;

/// <summary>A linear map whose weight is scaled when it is used, so that all layers learn at one
/// pace.</summary>
/// <remarks>Karras et al. 2018, Progressive growing of GANs, section 4.1. Used is weight * rate /
/// sqrt(from) and bias * rate.</remarks>
public sealed class EqualisedLinear
{
    private readonly Part _weight;
    private readonly Part _bias;
    private readonly double _rate;
    private readonly float _gain;
    private readonly Activation _activation;

    /// <summary>Declares the parts.</summary>
    /// <param name="weights">Where.</param>
    /// <param name="name">Name of the layer in the network.</param>
    /// <param name="from">Numbers that come in.</param>
    /// <param name="to">Numbers that go out.</param>
    /// <param name="activation">What bends the result.</param>
    /// <param name="rate">Learning rate as a part of that of the network.</param>
    /// <param name="biasStart">What the bias starts from.</param>
    public EqualisedLinear(
        Weights weights,
        string name,
        long from,
        long to,
        Activation activation = Activation.Linear,
        double rate = 1,
        double biasStart = 0)
    {
        _weight = weights.Learn($"{name}.weight", Filling.Gaussian(0, 1 / rate), to, from);
        _bias = weights.Learn($"{name}.bias", Filling.Constant(biasStart), to);
        _rate = rate;
        _gain = (float)(rate / Math.Sqrt(from));
        _activation = activation;
    }

    /// <summary>Maps [batch, from] to [batch, to].</summary>
    /// <param name="input">What comes in.</param>
    /// <param name="gain">Multiplies the result.</param>
    public Tensor Apply(Tensor input, double gain = 1)
    {
        Tensor bias = _rate == 1 ? _bias.Value : _bias.Value * _rate;
        Tensor mapped = addmm(bias, input, _weight.Value.t(), 1, _gain); // [batch, to]
        return _activation == Activation.Linear && gain == 1 ? mapped
            : Bend.Apply(mapped, _activation, gain, null);
    }
}
