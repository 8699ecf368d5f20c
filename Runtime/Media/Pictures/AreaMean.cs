using System.Runtime.InteropServices;

namespace GanGraph.Media.Pictures;

/// <summary>Resizing by the mean of what falls on a pixel, one axis after the other.</summary>
internal static class AreaMean
{
    public static Picture Resize(Picture picture, int width, int height)
    {
        float[] samples = ToFloats(picture);
        int channels = picture.Channels;
        float[] narrow = Along(samples, picture.Height, picture.Width, width, channels);
        float[] low = Along(narrow, 1, picture.Height, height, width * channels);
        return FromFloats(low, width, height, picture);
    }

    /// <summary>Resizes the middle axis of [outer, from, inner] to [outer, to, inner].</summary>
    private static float[] Along(float[] source, int outer, int from, int to, int inner)
    {
        float[] target = new float[(long)outer * to * inner];
        double step = (double)from / to;
        for (int i = 0; i < to; i++)
        {
            double start = i * step;
            double end = Math.Max(start + step, Math.Floor(start) + 1e-9);
            int last = Math.Min(from, (int)Math.Ceiling(end - 1e-9));
            for (int j = (int)start; j < last; j++)
            {
                double covered = Math.Min(end, j + 1) - Math.Max(start, j);
                float weight = (float)(covered / (end - start));
                for (int o = 0; o < outer; o++)
                {
                    int at = ((o * from) + j) * inner;
                    int put = ((o * to) + i) * inner;
                    for (int k = 0; k < inner; k++)
                    {
                        target[put + k] += weight * source[at + k];
                    }
                }
            }
        }

        return target;
    }

    private static float[] ToFloats(Picture picture)
    {
        float[] samples = new float[picture.Samples.Length * 8 / picture.Bits];
        ReadOnlySpan<ushort> words = MemoryMarshal.Cast<byte, ushort>(picture.Samples);
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = picture.Bits == 8 ? picture.Samples[i] : words[i];
        }

        return picture.HasAlpha ? Weighed(samples, picture, into: true) : samples;
    }

    private static Picture FromFloats(float[] samples, int width, int height, Picture like)
    {
        float[] straight = like.HasAlpha ? Weighed(samples, like, into: false) : samples;
        byte[] bytes = new byte[straight.Length * like.Bits / 8];
        Span<ushort> words = MemoryMarshal.Cast<byte, ushort>(bytes.AsSpan());
        for (int i = 0; i < straight.Length; i++)
        {
            if (like.Bits == 8)
            {
                bytes[i] = (byte)Math.Clamp(straight[i] + 0.5f, 0, 255);
            }
            else
            {
                words[i] = (ushort)Math.Clamp(straight[i] + 0.5f, 0, 65535);
            }
        }

        return new Picture(width, height, like.Channels, like.Bits, bytes);
    }

    /// <summary>Multiplies alpha into the colours, or takes it out again, so that what is
    /// transparent does not bleed.</summary>
    private static float[] Weighed(float[] samples, Picture like, bool into)
    {
        float full = like.Bits == 8 ? 255 : 65535;
        for (int i = 0; i < samples.Length; i += like.Channels)
        {
            float alpha = samples[i + like.Channels - 1] / full;
            float factor = into ? alpha : alpha > 0 ? 1 / alpha : 0;
            for (int c = 0; c < like.Channels - 1; c++)
            {
                samples[i + c] *= factor;
            }
        }

        return samples;
    }
}
