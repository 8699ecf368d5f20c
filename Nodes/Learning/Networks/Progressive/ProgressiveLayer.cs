using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Progressive;

/// <summary>A convolution with its bias whose weight lies as in the file: [window, window, from,
/// to], or [window, window, to, from] where it is stored as one with the doubling before it.
/// </summary>
internal sealed class ProgressiveLayer
{
    private readonly Part _weight;
    private readonly Part _bias;
    private readonly double _scale;
    private readonly long _padding;
    private readonly bool _fused;

    /// <summary>Declares the parts.</summary>
    /// <param name="weights">Where.</param>
    /// <param name="name">Name of the layer in the network.</param>
    /// <param name="channels">From how many channels to how many.</param>
    /// <param name="window">Side of the window, odd.</param>
    /// <param name="gain">Of the weight, before it is divided by the root of the numbers that
    /// flow into an output; null where weights are used as they are.</param>
    /// <param name="fused">Whether it is stored as one with a doubling.</param>
    public ProgressiveLayer(
        Weights weights,
        string name,
        (int From, int To) channels,
        long window,
        double? gain,
        bool fused = false)
    {
        (long from, long to) = channels;
        long[] shape = fused ? [window, window, to, from] : [window, window, from, to];
        _weight = weights.Learn($"{name}/weight", Filling.Gaussian(0, 1), shape);
        _bias = weights.Learn($"{name}/bias", Filling.Constant(0), to);
        _scale = gain is { } given ? given / Math.Sqrt(window * window * from) : 1;
        _padding = window / 2;
        _fused = fused;
    }

    /// <summary>Maps [batch, from, height, width] to [batch, to, height, width].</summary>
    public Tensor Apply(Tensor input)
    {
        Tensor window = _fused
            ? _weight.Value.permute(2, 3, 0, 1).flip(2, 3)
            : _weight.Value.permute(3, 2, 0, 1); // [to, from, window, window]
        return nn.functional.conv2d(
            input, window * _scale, _bias.Value, [1, 1], [_padding, _padding]);
    }
}
