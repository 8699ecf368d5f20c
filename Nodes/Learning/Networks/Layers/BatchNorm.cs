using GanGraph.Learning.Networks.Drawing;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Layers;

/// <summary>Brings each channel to mean 0 and deviation 1, then scales and shifts it.</summary>
/// <remarks>Ioffe and Szegedy 2015, arXiv:1502.03167. Momentum 0.1, epsilon 1e-5.</remarks>
public sealed class BatchNorm
{
    private const double Epsilon = 1e-5;

    private readonly Part _scale;
    private readonly Part _shift;
    private readonly Part _mean;
    private readonly Part _variance;

    /// <summary>Declares the parts.</summary>
    /// <param name="weights">Where.</param>
    /// <param name="name">Name of the layer in the network.</param>
    /// <param name="channels">Channels that come in and go out.</param>
    /// <param name="scale">What the scale starts from; null for 1.</param>
    public BatchNorm(Weights weights, string name, long channels, Filling? scale = null)
    {
        _scale = weights.Learn($"{name}.weight", scale ?? Filling.Constant(1), channels);
        _shift = weights.Learn($"{name}.bias", Filling.Constant(0), channels);
        _mean = weights.Keep($"{name}.running_mean", Filling.Constant(0), channels);
        _variance = weights.Keep($"{name}.running_var", Filling.Constant(1), channels);
    }

    /// <summary>What it does to each channel by its running statistics.</summary>
    internal ChannelScale Fixed()
    {
        Tensor scale = _scale.Value / (_variance.Value + Epsilon).sqrt();
        return new ChannelScale(scale, _shift.Value - (_mean.Value * scale));
    }

    /// <summary>Normalises [batch, channels, height, width].</summary>
    public Tensor Apply(Tensor input, NetworkMode mode) => nn.functional.batch_norm(
        input,
        _mean.Value,
        _variance.Value,
        _scale.Value,
        _shift.Value,
        training: mode != NetworkMode.Drawing,
        momentum: mode == NetworkMode.Training ? 0.1 : 0,
        eps: Epsilon);
}
