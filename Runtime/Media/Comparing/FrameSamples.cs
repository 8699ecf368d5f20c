using GanGraph.Media.Pictures;

namespace GanGraph.Media.Comparing;

/// <summary>One picture as its file keeps it, plane by plane: luma and two of colour, perhaps of
/// half the size; or red, green, blue.</summary>
public sealed class FrameSamples
{
    private const int Block = 8;

    private readonly SampleLayout _layout;
    private readonly byte[] _samples;

    internal FrameSamples(SampleLayout layout, byte[] samples)
    {
        _layout = layout;
        _samples = samples;
    }

    /// <summary>The red, green and blue samples of a picture.</summary>
    public static FrameSamples Of(Picture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return OfRgb(picture.ToRgb8().Samples, picture.Width, picture.Height);
    }

    /// <summary>The samples of [height, width, 3] bytes, red, green, blue.</summary>
    public static FrameSamples OfRgb(ReadOnlySpan<byte> rgb, int width, int height)
    {
        int count = width * height;
        byte[] planes = new byte[3 * count];
        for (int i = 0; i < count; i++)
        {
            planes[i] = rgb[3 * i];
            planes[count + i] = rgb[(3 * i) + 1];
            planes[(2 * count) + i] = rgb[(3 * i) + 2];
        }

        return new FrameSamples(SampleLayout.Rgb(width, height), planes);
    }

    /// <summary>How far this picture is from another one of the same form.</summary>
    /// <exception cref="ArgumentException">The forms differ.</exception>
    public FrameDifference From(FrameSamples other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._layout != _layout)
        {
            throw new ArgumentException(
                $"One picture is {_layout}, the other {other._layout}; wanted one form.",
                nameof(other));
        }

        long sum = 0;
        double worst = 0;
        foreach ((int start, int width, int height) in _layout.Planes)
        {
            for (int top = 0; top < height; top += Block)
            {
                int rows = Math.Min(Block, height - top);
                for (int left = 0; left < width; left += Block)
                {
                    int columns = Math.Min(Block, width - left);
                    long block = Squares(other, start + (top * width) + left, width, rows, columns);
                    sum += block;
                    worst = Math.Max(worst, (double)block / (rows * columns));
                }
            }
        }

        double scale = _layout.StepsOfEightBits;
        return new FrameDifference(
            sum / (double)_layout.Count / (scale * scale), Math.Sqrt(worst) / scale);
    }

    private long Squares(FrameSamples other, int start, int stride, int rows, int columns)
    {
        long sum = 0;
        for (int y = 0; y < rows; y++)
        {
            int at = start + (y * stride);
            for (int x = 0; x < columns; x++)
            {
                long difference = At(at + x) - other.At(at + x);
                sum += difference * difference;
            }
        }

        return sum;
    }

    private int At(int index) => _layout.Bytes == 1
        ? _samples[index]
        : _samples[2 * index] | (_samples[(2 * index) + 1] << 8);
}
