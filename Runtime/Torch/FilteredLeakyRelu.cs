#if TENSORS_SYSTEM
using TorchSharp.Native;
#endif
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Torch;

/// <summary>A leaky activation that leaves no aliases: pixels are made finer, bent, and made
/// coarser again, each through a low-pass filter.</summary>
/// <remarks>Karras et al. 2021, Alias-free generative adversarial networks, section 3.2. No
/// inserted zero is ever multiplied. Without a gradient on the CPU it is one run through memory.
/// </remarks>
/// <param name="Up">How many times finer pixels get first.</param>
/// <param name="Down">How many times coarser they get in the end.</param>
/// <param name="Low">Zeros before each row and column of fine pixels; less than 0 cuts off.
/// </param>
/// <param name="High">Zeros after each row and column; less than 0 cuts off.</param>
/// <param name="Slope">Of the activation, below 0; from 0 to 1.</param>
/// <param name="Gain">Multiplies after the activation.</param>
/// <param name="Clamp">Cuts off at plus and minus this, after the gain; null for nowhere.</param>
public sealed record FilteredLeakyRelu(
    long Up, long Down, long Low, long High, double Slope, double Gain, double? Clamp)
{
    /// <summary>Does it all. Gradients flow wherever they are on.</summary>
    /// <param name="input">[batch, channels, height, width].</param>
    /// <param name="scale">[batch, channels], what pixels are multiplied by first; null for
    /// nothing.</param>
    /// <param name="shift">[channels], added after that.</param>
    /// <param name="raising">[taps], the filter of the finer pixels.</param>
    /// <param name="lowering">[taps] for rows and columns alike, or [taps, taps].</param>
    /// <returns>[batch, channels, 1 + (height Up + Low + High + 2 - both taps) / Down, the same
    /// for width].</returns>
    public Tensor Apply(
        Tensor input, Tensor? scale, Tensor shift, Tensor raising, Tensor lowering)
    {
#if TENSORS_SYSTEM
        bool learns = is_grad_enabled()
            && (input.requires_grad || scale is { requires_grad: true } || shift.requires_grad);
        if (input.is_cpu() && input.dtype == ScalarType.Float32 && !learns && Up % Down == 0)
        {
            return Fused(input, scale, shift, raising, lowering);
        }

#endif
        return ApplyPlainly(input, scale, shift, raising, lowering);
    }

    /// <summary>The same, operation by operation.</summary>
    /// <inheritdoc cref="Apply"/>
    internal Tensor ApplyPlainly(
        Tensor input, Tensor? scale, Tensor shift, Tensor raising, Tensor lowering)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor flow = scale is null ? input
            : input * scale.to(input.dtype).unsqueeze(2).unsqueeze(3);
        flow = flow + shift.to(input.dtype).view(1, -1, 1, 1);
        Tensor finer = raising.to(input.dtype).flip(0) * Up;
        flow = Raise(Raise(flow, finer, 3), finer, 2); // [batch, channels, fine, fine]
        flow = nn.functional.leaky_relu(flow, Slope) * Gain;
        flow = Clamp is { } most ? flow.clamp(-most, most) : flow;
        return Lower(flow, lowering.to(input.dtype)).MoveToOuterDisposeScope();
    }

    /// <summary>Makes pixels finer along one axis. Each of the new pixels that one becomes is a
    /// convolution of its own, with those taps that meet no zero.</summary>
    private Tensor Raise(Tensor pixels, Tensor taps, long axis)
    {
        long length = (pixels.shape[axis] * Up) + Low + High - taps.shape[0] + 1;
        long pieces = (length + Up - 1) / Up;
        List<Tensor> phases = [];
        for (long phase = 0; phase < Up; phase++)
        {
            long start = (long)Math.Ceiling((phase - Low) / (double)Up); // first pixel that counts
            Tensor met = taps.slice(0, Low + (start * Up) - phase, taps.shape[0], Up);
            Tensor row = Cut(pixels, axis, start, pieces + met.shape[0] - 1);
            phases.Add(Convolve(row, met, axis, 1)); // [batch, channels, ..., pieces, ...]
        }

        return stack(phases, axis + 1).flatten(axis, axis + 1).narrow(axis, 0, length);
    }

    private Tensor Lower(Tensor pixels, Tensor filter) => filter.dim() == 1
        ? Convolve(Convolve(pixels, filter.flip(0), 2, Down), filter.flip(0), 3, Down)
        : nn.functional.conv2d(
            pixels, filter.flip(0, 1).expand(pixels.shape[1], 1, -1, -1), null, [Down, Down],
            groups: pixels.shape[1]);

    /// <summary>Correlates each row (axis 3) or column (axis 2) with the taps.</summary>
    private static Tensor Convolve(Tensor pixels, Tensor taps, long axis, long step)
    {
        long channels = pixels.shape[1];
        Tensor window = axis == 3 ? taps.view(1, 1, 1, -1) : taps.view(1, 1, -1, 1);
        return nn.functional.conv2d(
            pixels, window.expand(channels, -1, -1, -1), null,
            axis == 3 ? [1, step] : [step, 1], groups: channels);
    }

    /// <summary>Rows or columns from a place on, zeros where there are none.</summary>
    private static Tensor Cut(Tensor pixels, long axis, long start, long length)
    {
        long before = -start;
        long after = start + length - pixels.shape[axis];
        return nn.functional.pad(
            pixels, axis == 3 ? [before, after, 0, 0] : [0, 0, before, after]);
    }
#if TENSORS_SYSTEM

    private unsafe Tensor Fused(
        Tensor input, Tensor? scale, Tensor shift, Tensor raising, Tensor lowering)
    {
        FilteredSettings settings = new()
        {
            Up = Up,
            Down = Down,
            Low = Low,
            High = High,
            Slope = Slope,
            Gain = Gain,
            Clamp = Clamp ?? double.PositiveInfinity,
        };
        IntPtr made = LibTorch.Check(LibTorch.gg_filtered_leaky_relu(
            input.Handle, scale?.Handle ?? 0, shift.Handle, raising.Handle, lowering.Handle,
            &settings));
        GC.KeepAlive((input, scale, shift, raising, lowering));
        return new Tensor(made);
    }
#endif
}
