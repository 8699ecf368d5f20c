using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Styles;

/// <summary>Activation, gain and cut, the end of every layer.</summary>
public static class Bend
{
    /// <summary>The slope of <see cref="Activation.Lrelu"/> below 0.</summary>
    public const double Slope = 0.2;

    /// <summary>The gain that keeps the variance after an activation.</summary>
    public static double GainOf(Activation activation) =>
        activation is Activation.Relu or Activation.Lrelu or Activation.Swish ? Math.Sqrt(2) : 1;

    /// <summary>Bends numbers of any shape: clamp(act(x) * own gain * gain, plus and minus clamp *
    /// gain).</summary>
    /// <param name="input">The numbers; they stay.</param>
    /// <param name="activation">How.</param>
    /// <param name="gain">Multiplies the result on top of the activation's own gain.</param>
    /// <param name="clamp">Where it is cut off; null for nowhere.</param>
    public static Tensor Apply(Tensor input, Activation activation, double gain, double? clamp)
    {
        double whole = GainOf(activation) * gain;
        Tensor bent = activation switch
        {
            Activation.Relu => input.relu(),
            Activation.Lrelu => nn.functional.leaky_relu(input, Slope),
            Activation.Tanh => input.tanh(),
            Activation.Sigmoid => input.sigmoid(),
            Activation.Elu => nn.functional.elu(input, 1),
            Activation.Selu => nn.functional.selu(input),
            Activation.Softplus => nn.functional.softplus(input),
            Activation.Swish => nn.functional.silu(input),
            _ => input,
        };
        Tensor scaled = whole == 1 ? bent : bent * whole;
        return clamp is { } most ? scaled.clamp(-most * gain, most * gain) : scaled;
    }
}
