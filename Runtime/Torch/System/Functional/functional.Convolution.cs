using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The functions that modules are made of.</summary>
        public static partial class functional
        {
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) =>
                Aten.Call("linear", input, weights, bias);

            public static Tensor conv1d(
                Tensor input, Tensor weight, Tensor? bias = null, long? stride = null,
                long? padding = null, long? dilation = null, long groups = 1) =>
                Aten.Call(
                    "conv1d", input, weight, bias, stride ?? 1, padding ?? 0, dilation ?? 1,
                    groups);

            public static Tensor conv2d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null,
                long[]? padding = null, long[]? dilation = null, long groups = 1) =>
                Aten.Call(
                    "conv2d", input, weight, bias, strides ?? [1, 1], padding ?? [0, 0],
                    dilation ?? [1, 1], groups);

            public static Tensor conv2d_padding(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null,
                Padding padding = Padding.Valid, long[]? dilation = null, long groups = 1) =>
                Aten.Call(
                    "conv2d.padding", input, weight, bias, strides ?? [1, 1],
                    padding == Padding.Same ? "same" : "valid", dilation ?? [1, 1], groups);

            public static Tensor conv_transpose1d(
                Tensor input, Tensor weight, Tensor? bias = null, long? stride = null,
                long? padding = null, long? output_padding = null, long? dilation = null,
                long groups = 1) =>
                Aten.Call(
                    "conv_transpose1d", input, weight, bias, stride ?? 1, padding ?? 0,
                    output_padding ?? 0, groups, dilation ?? 1);

            public static Tensor conv_transpose2d(
                Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null,
                long[]? padding = null, long[]? output_padding = null, long[]? dilation = null,
                long groups = 1) =>
                Aten.Call(
                    "conv_transpose2d.input", input, weight, bias, strides ?? [1, 1],
                    padding ?? [0, 0], output_padding ?? [0, 0], groups, dilation ?? [1, 1]);

            public static Tensor unfold(
                Tensor input, long kernel_size, long dilation = 1, long padding = 0,
                long stride = 1) =>
                unfold(
                    input, (kernel_size, kernel_size), (dilation, dilation),
                    (padding, padding), (stride, stride));

            public static Tensor unfold(
                Tensor input, (long, long) kernel_size, (long, long)? dilation = null,
                (long, long)? padding = null, (long, long)? stride = null) =>
                Aten.Call(
                    "im2col", input, kernel_size.Both(), (dilation ?? (1, 1)).Both(),
                    (padding ?? (0, 0)).Both(), (stride ?? (1, 1)).Both());

            public static Tensor fold(
                Tensor input, long output_size, long kernel_size, long dilation = 1,
                long padding = 0, long stride = 1) =>
                fold(
                    input, (output_size, output_size), (kernel_size, kernel_size),
                    (dilation, dilation), (padding, padding), (stride, stride));

            public static Tensor fold(
                Tensor input, (long, long) output_size, (long, long) kernel_size,
                (long, long)? dilation = null, (long, long)? padding = null,
                (long, long)? stride = null) =>
                Aten.Call(
                    "col2im", input, output_size.Both(), kernel_size.Both(),
                    (dilation ?? (1, 1)).Both(), (padding ?? (0, 0)).Both(),
                    (stride ?? (1, 1)).Both());

            public static Tensor pixel_shuffle(Tensor input, long upscale_factor) =>
                Aten.Call("pixel_shuffle", input, upscale_factor);

            public static Tensor pixel_unshuffle(Tensor input, long downscale_factor) =>
                Aten.Call("pixel_unshuffle", input, downscale_factor);
        }
    }

    internal static long[] Both(this (long, long) pair) => [pair.Item1, pair.Item2];
}
