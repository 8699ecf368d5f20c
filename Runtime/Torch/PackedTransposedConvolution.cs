#if TENSORS_SYSTEM
using System.Runtime.InteropServices;
using TorchSharp.Native;
#endif
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Torch;

/// <summary>A transposed convolution whose numbers stay: made ready once, applied often, without
/// a gradient.</summary>
/// <remarks>With window 4, step 2 and padding 1 each of the four pixels that one becomes is a
/// 2 x 2 convolution of its own (Shi et al. 2016, arXiv:1609.05158). On the CPU they are computed
/// as one convolution with four times the channels, whose weight lies in memory as oneDNN reads
/// it; else each call would bring it into that order first, which takes longer than one picture.
/// </remarks>
public sealed class PackedTransposedConvolution : IDisposable
{
    private readonly Tensor _weight;
    private readonly Tensor _bias;
    private readonly long _to;
    private readonly long _window;
    private readonly long _step;
    private readonly long _padding;
#if TENSORS_SYSTEM
    private readonly Tensor? _packed;
    private readonly Tensor? _packedBias;
#endif

    /// <summary>Makes it ready.</summary>
    /// <param name="weight">[from, to, window, window].</param>
    /// <param name="bias">[to].</param>
    /// <param name="step">Pixels from one window to the next.</param>
    /// <param name="padding">Rows and columns cut off on each side.</param>
    public PackedTransposedConvolution(Tensor weight, Tensor bias, long step, long padding)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        _weight = weight.detach().clone().DetachFromDisposeScope();
        _bias = bias.detach().clone().DetachFromDisposeScope();
        (_to, _window) = (weight.shape[1], weight.shape[2]);
        (_step, _padding) = (step, padding);
#if TENSORS_SYSTEM
        if (weight.is_cpu() && _window == 4 && step == 2 && padding == 1
            && Pack(_weight) is { } packed)
        {
            _packed = packed.DetachFromDisposeScope();
            _packedBias = _bias.repeat(4).DetachFromDisposeScope(); // [4 to]
            _weight.Dispose();
        }
#endif
    }

    /// <summary>Spreads each pixel over a window.</summary>
    /// <param name="input">[batch, from, height, width].</param>
    /// <returns>[batch, to, (height - 1) step - 2 padding + window, the same for width].</returns>
    public Tensor Apply(Tensor input)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        return Spread(input).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _weight.Dispose();
        _bias.Dispose();
#if TENSORS_SYSTEM
        _packed?.Dispose();
        _packedBias?.Dispose();
#endif
    }

    private Tensor Spread(Tensor input)
    {
        if (input.shape[2] == 1 && input.shape[3] == 1 && _padding == 0)
        {
            return input.flatten(1) // [batch, from]
                .matmul(_weight.flatten(1)) // [batch, to * window * window]
                .view(-1, _to, _window, _window) + _bias.view(1, -1, 1, 1);
        }

#if TENSORS_SYSTEM
        if (_packed is not null)
        {
            return Interleave(
                Aten.Call(
                    "mkldnn_convolution", input.contiguous(), _packed, _packedBias, One, One, One,
                    1),
                _to);
        }

#endif
        return TransposedConvolutions.Apply(input, _weight, _bias, _step, _padding);
    }

#if TENSORS_SYSTEM
    private static readonly long[] One = [1, 1];

    /// <summary>Puts the four pixels of each pixel beside each other.</summary>
    /// <param name="windows">[batch, 4 to, height + 1, width + 1]: upper left, upper right, lower
    /// left and lower right pixels, each for all places between pixels.</param>
    /// <param name="to">Channels that go out.</param>
    private static Tensor Interleave(Tensor windows, long to)
    {
        (long batch, long height, long width) =
            (windows.shape[0], windows.shape[2] - 1, windows.shape[3] - 1);
        Tensor grown = empty(
            [batch, to, height, 2, width, 2], dtype: windows.dtype, device: windows.device);
        for (int corner = 0; corner < 4; corner++)
        {
            (int row, int column) = (corner / 2, corner % 2);
            grown.select(5, column).select(3, row).copy_(
                windows.narrow(1, corner * to, to).narrow(2, row, height)
                    .narrow(3, column, width)); // [batch, to, height, width]
        }

        return grown.view(batch, to, 2 * height, 2 * width);
    }

    /// <summary>The weight of the convolution, in oneDNN's own order; null where libtorch was
    /// built without oneDNN.</summary>
    private static Tensor? Pack(Tensor weight)
    {
        Tensor all = cat(
            [Corner(weight, 0, 0), Corner(weight, 0, 1), Corner(weight, 1, 0),
                Corner(weight, 1, 1)],
            0); // [4 to, from, 2, 2]
        try
        {
            return Aten.Call(
                "mkldnn_reorder_conv2d_weight", Aten.Call("to_mkldnn", all), One, One, One, 1);
        }
        catch (ExternalException)
        {
            return null;
        }
    }

    /// <summary>The part of the window that makes one of the four pixels.</summary>
    /// <returns>[to, from, 2, 2].</returns>
    private static Tensor Corner(Tensor weight, long row, long column) => weight
        .index_select(2, tensor(new[] { 3 - row, 1 - row }))
        .index_select(3, tensor(new[] { 3 - column, 1 - column }))
        .transpose(0, 1).contiguous();
#endif
}
