using static TorchSharp.torch;

namespace GanGraph.Learning.Resampling;

/// <summary>Gives pictures another size by two small matrix products, one along each side.
/// </summary>
/// <remarks>When a side shrinks the filter is widened by the same factor, so that nothing
/// flickers (antialiasing as in Pillow).</remarks>
public static class Resampler
{
    /// <summary>Resizes pictures.</summary>
    /// <param name="frames">[frames, channels, height, width], any floating type.</param>
    /// <param name="width">Wanted width in pixels; at least 1.</param>
    /// <param name="height">Wanted height in pixels; at least 1.</param>
    /// <param name="filter">How neighbouring pixels are weighed.</param>
    /// <returns>[frames, channels, height, width] of the wanted size; sharp filters may leave
    /// the range of the input by a little.</returns>
    public static Tensor Resize(Tensor frames, int width, int height, ResamplingFilter filter)
    {
        Tensor result = frames;
        if (frames.shape[3] != width)
        {
            Tensor across = Weights((int)frames.shape[3], width, filter, frames);
            result = result.matmul(across.t()); // [frames, channels, height, wanted width]
        }

        if (frames.shape[2] != height)
        {
            Tensor down = Weights((int)frames.shape[2], height, filter, frames);
            result = down.matmul(result); // [frames, channels, wanted height, wanted width]
        }

        return result;
    }

    /// <summary>The share of each source pixel in each wanted pixel; every row sums to 1.</summary>
    /// <returns>[wanted, source], row after row.</returns>
    internal static float[] Weights(int source, int wanted, ResamplingFilter filter)
    {
        float[] weights = new float[wanted * source];
        double scale = (double)source / wanted;
        double stretch = Math.Max(1, scale);
        for (int i = 0; i < wanted; i++)
        {
            Span<float> row = weights.AsSpan(i * source, source);
            double centre = (i + 0.5) * scale;
            if (filter == ResamplingFilter.Nearest)
            {
                row[Math.Min(source - 1, (int)centre)] = 1;
                continue;
            }

            double reach = Reach(filter) * stretch;
            int first = Math.Max(0, (int)Math.Floor(centre - reach));
            int last = Math.Min(source - 1, (int)Math.Ceiling(centre + reach));
            double sum = 0;
            for (int j = first; j <= last; j++)
            {
                sum += Weight((j + 0.5 - centre) / stretch, filter);
            }

            for (int j = first; j <= last; j++)
            {
                row[j] = (float)(Weight((j + 0.5 - centre) / stretch, filter) / sum);
            }
        }

        return weights;
    }

    private static Tensor Weights(int source, int wanted, ResamplingFilter filter, Tensor like) =>
        tensor(Weights(source, wanted, filter), dtype: like.dtype, device: like.device)
            .view(wanted, source);

    private static double Reach(ResamplingFilter filter) => filter switch
    {
        ResamplingFilter.Box => 0.5,
        ResamplingFilter.Bilinear => 1,
        ResamplingFilter.Bicubic => 2,
        _ => 3,
    };

    private static double Weight(double distance, ResamplingFilter filter)
    {
        double d = Math.Abs(distance);
        return filter switch
        {
            ResamplingFilter.Box => distance is > -0.5 and <= 0.5 ? 1 : 0,
            ResamplingFilter.Bilinear => Math.Max(0, 1 - d),
            ResamplingFilter.Bicubic => d < 1 ? (1.5 * d - 2.5) * d * d + 1
                : d < 2 ? ((-0.5 * d + 2.5) * d - 4) * d + 2
                : 0,
            _ => d < 3 ? Sinc(d) * Sinc(d / 3) : 0,
        };
    }

    private static double Sinc(double d) =>
        d == 0 ? 1 : Math.Sin(Math.PI * d) / (Math.PI * d);
}
