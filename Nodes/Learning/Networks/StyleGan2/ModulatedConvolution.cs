using GanGraph.Learning.Networks.Styles;
using GanGraph.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.StyleGan2;

/// <summary>A 3 x 3 convolution whose input channels are scaled by a style and whose output
/// channels are scaled so that the style does not change their size.</summary>
/// <remarks>Karras et al. 2020, Analyzing and improving the image quality of StyleGAN, section
/// 2.2. A convolution is linear: scaling what goes in and what comes out is the same as scaling
/// the window, and so all pictures of a batch share one window. Only where a single picture has
/// more pixels than the window has numbers for each, the window is scaled instead.</remarks>
internal sealed class ModulatedConvolution
{
    private const double Epsilon = 1e-8;
    private const int Window = 3;

    private readonly Part _weight;
    private readonly bool _grows;
    private Tensor? _squares;

    /// <summary>Declares the weight.</summary>
    public ModulatedConvolution(Weights weights, string name, long from, long to, bool grows)
    {
        _weight = weights.Learn(
            $"{name}.weight", Filling.Gaussian(0, 1), to, from, Window, Window);
        _grows = grows;
    }

    /// <summary>Puts the weight into the order that convolutions read.</summary>
    public void Arrange()
    {
        Tensor before = _weight.Value;
        _weight.Value = Innermost.OfWindow(before, _grows).DetachFromDisposeScope();
        before.Dispose();
    }

    /// <summary>Computes once what scales the channels; the weight stays from here on.</summary>
    public void Prepare()
    {
        using DisposeScope scope = NewDisposeScope();
        _squares?.Dispose();
        _squares = Squares(_weight.Value).DetachFromDisposeScope();
    }

    /// <summary>Convolves without scaling the result.</summary>
    /// <param name="input">[batch, from, height, width].</param>
    /// <param name="style">[batch, from], float32.</param>
    /// <param name="quick">Takes the ways that leave no gradient.</param>
    /// <returns>[batch, to, height, width], or [batch, to, 2 height + 1, 2 width + 1] where it
    /// grows; and what scales the result, [batch, to], float32.</returns>
    public (Tensor Result, Tensor Scale) Apply(Tensor input, Tensor style, bool quick)
    {
        Tensor weight = _weight.Value;
        Tensor? squares = quick ? _squares : null;
        if (input.dtype == ScalarType.Float16)
        {
            Tensor largest = weight.abs().amax([1, 2, 3], keepdim: true);
            weight = weight / (largest * Math.Sqrt(weight.shape[1] * Window * Window));
            style = style / style.abs().amax([1], keepdim: true);
            squares = null;
        }

        Tensor scale = (style.square().matmul((squares ?? Squares(weight)).t()) + Epsilon)
            .rsqrt(); // [batch, to]
        Tensor factor = style.to(input.dtype).unsqueeze(2).unsqueeze(3); // [batch, from, 1, 1]
        weight = weight.to(input.dtype);
        bool inWindow = quick && input.is_cpu() && input.shape[0] == 1
            && input.shape[2] * input.shape[3] > weight.shape[0] * Window * Window;
        (Tensor taken, Tensor window) = inWindow
            ? (input, weight * factor) : (input * factor, weight);
        Tensor result = _grows
            ? TransposedConvolutions.Apply(taken, window.transpose(0, 1), null, 2, 0)
            : nn.functional.conv2d(taken, window, null, [1, 1], [1, 1]);
        return (result, scale);
    }

    /// <summary>Lets go of what was prepared.</summary>
    public void LetGo()
    {
        _squares?.Dispose();
        _squares = null;
    }

    /// <summary>[to, from].</summary>
    private static Tensor Squares(Tensor weight) => weight.square().sum([2, 3]);
}
