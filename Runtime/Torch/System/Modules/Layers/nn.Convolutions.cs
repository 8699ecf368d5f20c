using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static Conv1d Conv1d(
            long in_channels, long out_channels, long kernel_size, long stride = 1,
            long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros,
            long groups = 1, bool bias = true, Device? device = null,
            ScalarType? dtype = null) =>
            new(
                in_channels, out_channels, [kernel_size], [stride], [padding], null, [dilation],
                groups, bias, padding_mode, device, dtype);

        public static Conv1d Conv1d(
            long in_channels, long out_channels, long kernel_size, Padding padding,
            long stride = 1, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros,
            long groups = 1, bool bias = true, Device? device = null,
            ScalarType? dtype = null) =>
            new(
                in_channels, out_channels, [kernel_size], [stride], [0], padding, [dilation],
                groups, bias, padding_mode, device, dtype);

        public static Conv2d Conv2d(
            long in_channels, long out_channels, long kernel_size, long stride = 1,
            long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros,
            long groups = 1, bool bias = true, Device? device = null,
            ScalarType? dtype = null) =>
            Conv2d(
                in_channels, out_channels, (kernel_size, kernel_size), (stride, stride),
                (padding, padding), (dilation, dilation), padding_mode, groups, bias, device,
                dtype);

        public static Conv2d Conv2d(
            long in_channels, long out_channels, (long, long) kernel_size,
            (long, long)? stride = null, (long, long)? padding = null,
            (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros,
            long groups = 1, bool bias = true, Device? device = null,
            ScalarType? dtype = null) =>
            new(
                in_channels, out_channels, kernel_size.Both(), (stride ?? (1, 1)).Both(),
                (padding ?? (0, 0)).Both(), null, (dilation ?? (1, 1)).Both(), groups, bias,
                padding_mode, device, dtype);

        public static Conv2d Conv2d(
            long in_channels, long out_channels, long kernel_size, Padding padding,
            long stride = 1, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros,
            long groups = 1, bool bias = true, Device? device = null,
            ScalarType? dtype = null) =>
            new(
                in_channels, out_channels, [kernel_size, kernel_size], [stride, stride], [0, 0],
                padding, [dilation, dilation], groups, bias, padding_mode, device, dtype);

        public static ConvTranspose2d ConvTranspose2d(
            long in_channels, long out_channels, long kernel_size, long stride = 1,
            long padding = 0, long output_padding = 0, long dilation = 1,
            PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
            Device? device = null, ScalarType? dtype = null) =>
            ConvTranspose2d(
                in_channels, out_channels, (kernel_size, kernel_size), (stride, stride),
                (padding, padding), (output_padding, output_padding), (dilation, dilation),
                padding_mode, groups, bias, device, dtype);

        public static ConvTranspose2d ConvTranspose2d(
            long in_channels, long out_channels, (long, long) kernel_size,
            (long, long)? stride = null, (long, long)? padding = null,
            (long, long)? output_padding = null, (long, long)? dilation = null,
            PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true,
            Device? device = null, ScalarType? dtype = null) =>
            new(
                in_channels, out_channels, kernel_size.Both(), (stride ?? (1, 1)).Both(),
                (padding ?? (0, 0)).Both(), (output_padding ?? (0, 0)).Both(),
                (dilation ?? (1, 1)).Both(), groups, bias, padding_mode, device, dtype);

        public static Linear Linear(
            long inputSize, long outputSize, bool hasBias = true, Device? device = null,
            ScalarType? dtype = null) => new(inputSize, outputSize, hasBias, device, dtype);

        public static Embedding Embedding(
            long num_embeddings, long embedding_dims, long? padding_idx = null,
            double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false,
            bool sparse = false, Device? device = null, ScalarType? dtype = null) =>
            max_norm is null
                ? new(
                    num_embeddings, embedding_dims, padding_idx, scale_grad_by_freq, sparse,
                    device, dtype)
                : throw new NotSupportedException(
                    $"Embedding: max_norm is {max_norm}, norm type {norm_type}. Leave it out.");

        public static Parameter Parameter(Tensor data, bool requires_grad = true) =>
            new(data, requires_grad);
    }
}
