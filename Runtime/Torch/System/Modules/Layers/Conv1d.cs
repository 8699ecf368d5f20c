using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Filters along one axis: [batch, channels, length].</summary>
public sealed class Conv1d : Convolution
{
    internal Conv1d(
        long in_channels, long out_channels, long[] kernel_size, long[] stride, long[] padding,
        Padding? padding_type, long[] dilation, long groups, bool bias,
        PaddingModes padding_mode, Device? device, ScalarType? dtype)
        : base(
            nameof(Conv1d), in_channels, out_channels, kernel_size, stride, padding,
            padding_type, dilation, false, [0], groups, bias, padding_mode, device, dtype)
    {
    }

    public override Tensor forward(Tensor input)
    {
        if (padding_type is { } type)
        {
            return Aten.Call(
                "conv1d.padding", input, weight, bias, stride,
                type == Padding.Same ? "same" : "valid", dilation, groups);
        }

        if (padding_mode == PaddingModes.Zeros)
        {
            return Aten.Call(
                "conv1d", input, weight, bias, stride, padding, dilation, groups);
        }

        using Tensor padded = Padded(input);
        return Aten.Call(
            "conv1d", padded, weight, bias, stride, new long[] { 0 }, dilation, groups);
    }
}
