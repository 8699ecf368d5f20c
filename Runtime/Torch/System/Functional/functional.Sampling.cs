using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <content>Pictures at another size, moved, or with an edge.</content>
        public static partial class functional
        {
            public static Tensor interpolate(
                Tensor x, long[]? size = null, double[]? scale_factor = null,
                InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null,
                bool recompute_scale_factor = false, bool antialias = false)
            {
                if ((size is null) == (scale_factor is null))
                {
                    throw new ArgumentException(
                        "interpolate needs either size or scale_factor.", nameof(size));
                }

                int axes = (int)x.dim() - 2;
                if (scale_factor is { Length: 1 } && axes > 1)
                {
                    scale_factor = [.. Enumerable.Repeat(scale_factor[0], axes)];
                }

                if (scale_factor is not null
                    && (recompute_scale_factor || mode == InterpolationMode.Area))
                {
                    size = [.. scale_factor.Select(
                        (factor, axis) => (long)(x.size(axis + 2) * factor))];
                    scale_factor = null;
                }

                bool corners = align_corners ?? false;
                return (mode, axes) switch
                {
                    (InterpolationMode.Nearest, 1 or 2 or 3) =>
                        Aten.Call($"upsample_nearest{axes}d.vec", x, size, scale_factor),
                    (InterpolationMode.NearestExact, 1 or 2 or 3) =>
                        Aten.Call($"_upsample_nearest_exact{axes}d.vec", x, size, scale_factor),
                    (InterpolationMode.Area, 1 or 2 or 3) =>
                        Aten.Call($"adaptive_avg_pool{axes}d", x, size!),
                    (InterpolationMode.Linear, 1) =>
                        Aten.Call("upsample_linear1d.vec", x, size, corners, scale_factor),
                    (InterpolationMode.Bilinear, 2) => Aten.Call(
                        antialias ? "_upsample_bilinear2d_aa.vec" : "upsample_bilinear2d.vec",
                        x, size, corners, scale_factor),
                    (InterpolationMode.Bicubic, 2) => Aten.Call(
                        antialias ? "_upsample_bicubic2d_aa.vec" : "upsample_bicubic2d.vec",
                        x, size, corners, scale_factor),
                    (InterpolationMode.Trilinear, 3) =>
                        Aten.Call("upsample_trilinear3d.vec", x, size, corners, scale_factor),
                    _ => throw new ArgumentException(
                        $"interpolate: {mode} does not go with {x.dim()} axes.", nameof(mode)),
                };
            }

            public static Tensor upsample(
                Tensor input, long[]? size = null, double[]? scale_factor = null,
                UpsampleMode mode = UpsampleMode.Nearest, bool align_corners = false) =>
                interpolate(
                    input, size, scale_factor, (InterpolationMode)mode,
                    mode == UpsampleMode.Nearest ? null : align_corners);

            public static Tensor grid_sample(
                Tensor input, Tensor grid, GridSampleMode mode = GridSampleMode.Bilinear,
                GridSamplePaddingMode padding_mode = GridSamplePaddingMode.Zeros,
                bool? align_corners = null) =>
                Aten.Call(
                    "grid_sampler", input, grid, mode == GridSampleMode.Bilinear ? 0 : 1,
                    padding_mode switch
                    {
                        GridSamplePaddingMode.Border => 1,
                        GridSamplePaddingMode.Reflection => 2,
                        _ => 0,
                    },
                    align_corners ?? false);

            public static Tensor affine_grid(
                Tensor theta, long[]? size = null, bool align_corners = false) =>
                Aten.Call("affine_grid_generator", theta, size, align_corners);

            public static Tensor pad(
                Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant,
                double value = 0) => mode is PaddingModes.Constant or PaddingModes.Zeros
                ? Aten.Call("constant_pad_nd", input, pad, value)
                : Aten.Call(PadName(mode, pad.Length), input, pad);

            public static Tensor pad(
                Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant,
                double value = 0) => functional.pad(input, pad.ToArray(), mode, value);

            public static Tensor pad(
                Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant,
                double value = 0) => functional.pad(input, pad.Both(), mode, value);

            public static Tensor pad(
                Tensor input, (long, long, long, long) pad,
                PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(
                    input, new[] { pad.Item1, pad.Item2, pad.Item3, pad.Item4 }, mode, value);

            public static Tensor pad(
                Tensor input, long pad, PaddingModes mode = PaddingModes.Constant,
                double value = 0) =>
                functional.pad(input, new[] { pad, pad, pad, pad }, mode, value);

            private static string PadName(PaddingModes mode, int count) => mode switch
            {
                PaddingModes.Reflect => $"reflection_pad{count / 2}d",
                PaddingModes.Replicate => $"replication_pad{count / 2}d",
                _ => "_pad_circular",
            };
        }
    }
}
