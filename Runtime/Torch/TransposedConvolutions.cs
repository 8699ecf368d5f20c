#if PROVIDER_SYSTEM
using TorchSharp.Native;
#endif
using static TorchSharp.torch;

namespace GanGraph.Torch;

/// <summary>The transposed convolution over pictures, the quickest way there is.</summary>
public static class TransposedConvolutions
{
    /// <summary>Spreads each pixel over a window; the same as
    /// <c>nn.functional.conv_transpose2d</c>.</summary>
    /// <remarks>On the CPU libtorch 1.13 computes it about twenty times slower than what it
    /// is: the gradient of a convolution by its input. So there that is asked for.</remarks>
    /// <param name="input">[batch, from, height, width].</param>
    /// <param name="weight">[from, to, window, window].</param>
    /// <param name="bias">[to], or null.</param>
    /// <param name="step">Pixels from one window to the next.</param>
    /// <param name="padding">Rows and columns cut off on each side.</param>
    /// <returns>[batch, to, (height - 1) step - 2 padding + window, the same for width].</returns>
    public static Tensor Apply(
        Tensor input, Tensor weight, Tensor? bias, long step, long padding)
    {
#if PROVIDER_SYSTEM
        if (input.is_cpu())
        {
            Tensor spread = Aten.All(
                "convolution_backward", input, Room(input, weight, step, padding), weight,
                Argument.None, new[] { step, step }, new[] { padding, padding },
                new long[] { 1, 1 }, false, new long[] { 0, 0 }, 1, OnlyInput)[0];
            return bias is null ? spread : spread + bias.view(1, -1, 1, 1);
        }

#endif
        return nn.functional.conv_transpose2d(
            input, weight, bias, [step, step], [padding, padding]);
    }

#if PROVIDER_SYSTEM
    // Of the three gradients of a convolution: by its input, not by weight and bias.
    private static readonly long[] OnlyInput = [1, 0, 0];

    private static Tensor Room(Tensor input, Tensor weight, long step, long padding) => empty(
        input.shape[0],
        weight.shape[1],
        ((input.shape[2] - 1) * step) - (2 * padding) + weight.shape[2],
        ((input.shape[3] - 1) * step) - (2 * padding) + weight.shape[3],
        dtype: input.dtype,
        device: input.device);
#endif
}
