using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Layers;

/// <summary>A convolution over pictures.</summary>
public sealed class Convolution
{
    private readonly Part _weight;
    private readonly Part? _bias;
    private readonly SpectralNorm? _norm;
    private readonly long[] _stride;
    private readonly long[] _padding;

    /// <summary>Declares the parts.</summary>
    /// <param name="weights">Where.</param>
    /// <param name="name">Name of the layer in the network.</param>
    /// <param name="shape">Channels, window and step.</param>
    /// <param name="filling">What the weight starts from; null for PyTorch's own.</param>
    /// <param name="bias">Adds a learned number to each channel.</param>
    /// <param name="spectral">Divides the weight by its largest singular value.</param>
    public Convolution(
        Weights weights,
        string name,
        ConvolutionShape shape,
        Filling? filling = null,
        bool bias = true,
        bool spectral = false)
    {
        long inputs = shape.From * shape.Window * shape.Window;
        _weight = weights.Learn(
            $"{name}.weight", filling ?? Filling.Even(inputs),
            shape.To, shape.From, shape.Window, shape.Window);
        _bias = bias ? weights.Learn($"{name}.bias", Filling.Even(inputs), shape.To) : null;
        _norm = spectral ? new SpectralNorm(weights, name, _weight) : null;
        _stride = [shape.Step, shape.Step];
        _padding = [shape.Padding, shape.Padding];
    }

    /// <summary>Maps [batch, from, height, width] to [batch, to, height / step, width / step].
    /// </summary>
    public Tensor Apply(Tensor input, NetworkMode mode) => nn.functional.conv2d(
        input, _norm?.Apply(mode) ?? _weight.Value, _bias?.Value, _stride, _padding);
}
