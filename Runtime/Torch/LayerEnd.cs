#if TENSORS_SYSTEM
using TorchSharp.Native;
#endif
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Torch;

/// <summary>What comes after a convolution over pictures when no gradient is wanted: a filter, a
/// scale for each channel, noise, a bias, a leaky activation, a gain and a cut; on the CPU in one
/// run through memory.</summary>
/// <param name="Slope">Of the activation, below 0.</param>
/// <param name="Gain">Multiplies after the activation.</param>
/// <param name="Clamp">Cuts off at plus and minus this, last; null for nowhere.</param>
/// <param name="Taps">Filter that rows and columns are convolved with first; empty for none.
/// </param>
/// <param name="Before">Zeros before each row and column, for the filter.</param>
/// <param name="After">Zeros after each row and column, for the filter.</param>
public sealed record LayerEnd(
    double Slope, double Gain, double? Clamp, IReadOnlyList<float> Taps, int Before, int After)
{
    /// <summary>Does it all, in place where there is no filter.</summary>
    /// <param name="input">[batch, channels, height, width]; not to be used afterwards.</param>
    /// <param name="scale">[batch, channels], float32.</param>
    /// <param name="noise">[1 or batch, 1, height, width] of the result, float32; null for none.
    /// </param>
    /// <param name="bias">[channels], float32.</param>
    /// <returns>[batch, channels, height + before + after + 1 - taps, the same for width].
    /// </returns>
    public Tensor Apply(Tensor input, Tensor scale, Tensor? noise, Tensor bias)
    {
        using IDisposable off = no_grad();
#if TENSORS_SYSTEM
        if (input.is_cpu() && input.dtype == ScalarType.Float32 && Taps.Count <= MostTaps
            && Before >= 0 && After >= 0)
        {
            return Fused(input, scale, noise, bias);
        }

#endif
        using DisposeScope scope = NewDisposeScope();
        Tensor flow = Taps.Count > 0 ? Filter(input) : input;
        flow.mul_(scale.to(flow.dtype).unsqueeze(2).unsqueeze(3));
        if (noise is not null)
        {
            flow.add_(noise.to(flow.dtype));
        }

        flow.add_(bias.to(flow.dtype).view(1, -1, 1, 1)).leaky_relu_(Slope);
        if (Gain != 1)
        {
            flow.mul_(Gain);
        }

        if (Clamp is { } most)
        {
            flow.clamp_(-most, most);
        }

        return Taps.Count > 0 ? flow.MoveToOuterDisposeScope() : input.alias()
            .MoveToOuterDisposeScope();
    }

    private Tensor Filter(Tensor input)
    {
        long channels = input.shape[1];
        using Tensor row = tensor(Taps.Reverse().ToArray()).to(input.dtype).to(input.device);
        Tensor padded = Before == After ? input
            : nn.functional.pad(input, [Before, After, Before, After]);
        long[] padding = Before == After ? [Before, Before] : [0, 0];
        Tensor window = (row.unsqueeze(1) * row.unsqueeze(0)) // [taps, taps]
            .expand(channels, 1, Taps.Count, Taps.Count);
        return nn.functional.conv2d(padded, window, null, null, padding, groups: channels);
    }
#if TENSORS_SYSTEM

    private const int MostTaps = 16;

    private unsafe Tensor Fused(Tensor input, Tensor scale, Tensor? noise, Tensor bias)
    {
        float* taps = stackalloc float[MostTaps];
        for (int i = 0; i < Taps.Count; i++)
        {
            taps[i] = Taps[Taps.Count - 1 - i];
        }

        LayerEndSettings settings = new()
        {
            Slope = (float)Slope,
            Gain = (float)Gain,
            Clamp = (float)(Clamp ?? double.PositiveInfinity),
            Taps = Taps.Count,
            Before = Before,
            After = After,
        };
        IntPtr made = LibTorch.Check(LibTorch.gg_layer_end(
            input.Handle, scale.Handle, noise?.Handle ?? 0, bias.Handle, &settings, taps));
        GC.KeepAlive(input);
        GC.KeepAlive(scale);
        GC.KeepAlive(noise);
        GC.KeepAlive(bias);
        return new Tensor(made);
    }
#endif
}
