#if TENSORS_SYSTEM
using TorchSharp.Native;
#endif
using static TorchSharp.torch;

namespace GanGraph.Torch;

/// <summary>The transposed convolution over pictures, the quickest way there is.</summary>
public static class TransposedConvolutions
{
    /// <summary>Spreads each pixel over a window; the same as
    /// <c>nn.functional.conv_transpose2d</c>.</summary>
    /// <remarks>On the CPU libtorch 1.13 computes it up to twenty times slower than what it
    /// is: the gradient of a convolution by its input. So there that is asked for, and both of
    /// its gradients by name.</remarks>
    /// <param name="input">[batch, from, height, width].</param>
    /// <param name="weight">[from, to, window, window].</param>
    /// <param name="bias">[to], or null.</param>
    /// <param name="step">Pixels from one window to the next.</param>
    /// <param name="padding">Rows and columns cut off on each side.</param>
    /// <returns>[batch, to, (height - 1) step - 2 padding + window, the same for width].</returns>
    public static Tensor Apply(
        Tensor input, Tensor weight, Tensor? bias, long step, long padding)
    {
#if TENSORS_SYSTEM
        if (input.is_cpu())
        {
            IntPtr made = LibTorch.Check(LibTorch.gg_transposed_convolution(
                input.Handle, weight.Handle, bias?.Handle ?? 0, step, padding));
            GC.KeepAlive(input);
            GC.KeepAlive(weight);
            GC.KeepAlive(bias);
            return new Tensor(made);
        }

#endif
        return nn.functional.conv_transpose2d(
            input, weight, bias, [step, step], [padding, padding]);
    }
}
