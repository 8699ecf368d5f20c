using GanGraph.Learning.Networks.Layers;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.StyleGan3;

/// <summary>A convolution whose input channels are scaled by a style and whose output channels
/// are scaled so that neither style nor weight changes their size.</summary>
/// <remarks>Karras et al. 2021, Alias-free generative adversarial networks, appendix. It is
/// linear: all pictures of a batch share one window, and the scale of what comes out is handed on.
/// A style is brought to the size 1 for each picture alone, so that none depends on the others.
/// </remarks>
internal sealed class StyleConvolution
{
    private const double Epsilon = 1e-8;

    private readonly Part _weight;
    private readonly long[] _padding;
    private readonly long _window;
    private readonly bool _demodulates;
    private Tensor? _size;
    private Tensor? _squares;

    /// <summary>Declares the weight.</summary>
    /// <param name="weights">Where.</param>
    /// <param name="name">Name of the layer in the network.</param>
    /// <param name="shape">Channels and window.</param>
    /// <param name="demodulates">Whether sizes are kept; else the weight is scaled by the numbers
    /// that flow into an output.</param>
    public StyleConvolution(
        Weights weights, string name, ConvolutionShape shape, bool demodulates)
    {
        _window = shape.Window;
        _padding = [shape.Padding, shape.Padding];
        _demodulates = demodulates;
        _weight = weights.Learn(
            $"{name}.weight", Filling.Gaussian(0, 1), shape.To, shape.From, _window, _window);
    }

    /// <summary>Computes once what scales the channels; the weight stays from here on.</summary>
    public void Prepare()
    {
        LetGo();
        if (_demodulates)
        {
            (Tensor size, Tensor squares) = Sizes(_weight.Value);
            (_size, _squares) = (
                size.DetachFromDisposeScope(), squares.DetachFromDisposeScope());
        }
    }

    /// <summary>Lets go of what was prepared.</summary>
    public void LetGo()
    {
        _size?.Dispose();
        _squares?.Dispose();
        (_size, _squares) = (null, null);
    }

    /// <summary>Convolves without scaling the result.</summary>
    /// <param name="input">[batch, from, height, width].</param>
    /// <param name="style">[batch, from], float32.</param>
    /// <param name="gain">[], what the result is to be multiplied by; null for nothing.</param>
    /// <returns>[batch, to, height, width], wider by the window less 1 where it is padded; and
    /// what scales the result, [batch, to], float32; null for nothing.</returns>
    public (Tensor Result, Tensor? Scale) Apply(Tensor input, Tensor style, Tensor? gain)
    {
        if (!_demodulates)
        {
            double numbers = _weight.Shape[1] * _window * _window;
            return (Convolve(input, style / Math.Sqrt(numbers), _weight.Value), null);
        }

        Tensor even = style * style.square().mean([1], keepdim: true).rsqrt();
        bool ready = _size is not null && !is_grad_enabled();
        (Tensor size, Tensor squares) = ready ? (_size!, _squares!) : Sizes(_weight.Value);
        Tensor scale = (even.square().matmul(squares.t()) + Epsilon).rsqrt(); // [batch, to]
        scale = gain is null ? scale : scale * gain;
        return input.dtype == ScalarType.Float16
            ? (Convolve(input, even, _weight.Value * size.view(-1, 1, 1, 1)), scale)
            : (Convolve(input, even, _weight.Value), scale * size);
    }

    private Tensor Convolve(Tensor input, Tensor style, Tensor weight)
    {
        weight = weight.to(input.dtype);
        Tensor factor = style.to(input.dtype).unsqueeze(2).unsqueeze(3); // [batch, from, 1, 1]
        bool inWindow = input.shape[0] == 1 && !is_grad_enabled()
            && input.shape[2] * input.shape[3] > weight.shape[0] * _window * _window;
        (Tensor taken, Tensor window) = inWindow
            ? (input, weight * factor) : (input * factor, weight);
        return nn.functional.conv2d(taken, window, null, [1, 1], _padding);
    }

    /// <summary>What brings the weight of each output to the size 1, [to]; and the squares of the
    /// weight after that, [to, from].</summary>
    private static (Tensor Size, Tensor Squares) Sizes(Tensor weight)
    {
        Tensor squares = weight.square(); // [to, from, window, window]
        Tensor size = squares.mean([1, 2, 3]).rsqrt();
        return (size, squares.sum([2, 3]) * size.square().unsqueeze(1));
    }
}
