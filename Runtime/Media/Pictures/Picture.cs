namespace GanGraph.Media.Pictures;

/// <summary>One picture in memory, in the sRGB curve.</summary>
/// <remarks>Rows from the top down, samples of a pixel side by side: grey, grey and alpha, red
/// green blue, or red green blue alpha; alpha is straight, not multiplied in.</remarks>
public sealed class Picture
{
    /// <summary>Takes samples over.</summary>
    /// <param name="width">Width in pixels.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="channels">Samples in a pixel, 1 to 4.</param>
    /// <param name="bits">Bits in a sample: 8, or 16 in the byte order of the machine.</param>
    /// <param name="samples">All samples; exactly width * height * channels * bits / 8
    /// bytes.</param>
    /// <exception cref="ArgumentException">The sizes do not fit together.</exception>
    public Picture(int width, int height, int channels, int bits, byte[] samples)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentNullException.ThrowIfNull(samples);
        long wanted = (long)width * height * channels * bits / 8;
        if (channels is < 1 or > 4 || bits is not (8 or 16) || samples.Length != wanted)
        {
            throw new ArgumentException(
                $"Picture of {width} x {height}, {channels} channels, {bits} bits has "
                + $"{samples.Length} bytes, wanted {wanted}.",
                nameof(samples));
        }

        Width = width;
        Height = height;
        Channels = channels;
        Bits = bits;
        Samples = samples;
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>Samples in a pixel, 1 to 4.</summary>
    public int Channels { get; }

    /// <summary>Bits in a sample, 8 or 16.</summary>
    public int Bits { get; }

    /// <summary>All samples.</summary>
    public byte[] Samples { get; }

    /// <summary>Whether the last channel is alpha.</summary>
    public bool HasAlpha => Channels is 2 or 4;

    /// <summary>The picture as 8-bit red, green, blue: grey is spread, 16 bits are rounded, and
    /// what is transparent shows white.</summary>
    /// <returns>This picture when it is so already.</returns>
    public Picture ToRgb8()
    {
        if (Channels == 3 && Bits == 8)
        {
            return this;
        }

        byte[] rgb = new byte[Width * Height * 3];
        for (int i = 0; i < Width * Height; i++)
        {
            int alpha = HasAlpha ? Sample(i, Channels - 1) : 255;
            for (int c = 0; c < 3; c++)
            {
                int value = Sample(i, Channels < 3 ? 0 : c);
                rgb[(3 * i) + c] = (byte)(((value * alpha) + (255 * (255 - alpha)) + 127) / 255);
            }
        }

        return new Picture(Width, Height, 3, 8, rgb);
    }

    private int Sample(int pixel, int channel)
    {
        int index = (pixel * Channels) + channel;
        return Bits == 8
            ? Samples[index]
            : ((BitConverter.ToUInt16(Samples, 2 * index) * 255) + 32767) / 65535;
    }
}
