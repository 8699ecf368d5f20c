using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>Filters over pictures: [batch, channels, height, width].</summary>
public sealed class Conv2d : Convolution
{
    internal Conv2d(
        long in_channels, long out_channels, long[] kernel_size, long[] stride, long[] padding,
        Padding? padding_type, long[] dilation, long groups, bool bias,
        PaddingModes padding_mode, Device? device, ScalarType? dtype)
        : base(
            nameof(Conv2d), in_channels, out_channels, kernel_size, stride, padding,
            padding_type, dilation, false, [0, 0], groups, bias, padding_mode, device, dtype)
    {
    }

    public override Tensor forward(Tensor input)
    {
        if (padding_type is { } type)
        {
            return F.conv2d_padding(input, weight, bias, stride, type, dilation, groups);
        }

        if (padding_mode == PaddingModes.Zeros)
        {
            return F.conv2d(input, weight, bias, stride, padding, dilation, groups);
        }

        using Tensor padded = Padded(input);
        return F.conv2d(padded, weight, bias, stride, [0, 0], dilation, groups);
    }
}
