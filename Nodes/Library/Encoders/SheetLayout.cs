using System.Globalization;
using GanGraph.Media;
using GanGraph.Media.Pictures;

namespace GanGraph.Nodes.Encoders;

/// <summary>Pictures on a grid; each cell is as large as the largest picture.</summary>
internal sealed class SheetLayout
{
    // Three columns and five rows for each digit, a bit for each pixel from the top left on.
    private static readonly int[] Digits =
    [
        0b111_101_101_101_111, 0b010_110_010_010_111, 0b111_001_111_100_111,
        0b111_001_111_001_111, 0b101_101_111_001_001, 0b111_100_111_001_111,
        0b111_100_111_101_111, 0b111_001_010_010_010, 0b111_101_111_101_111,
        0b111_101_111_001_111,
    ];

    private readonly IReadOnlyList<Picture> _pictures;
    private readonly int _columns;
    private readonly int _gap;
    private readonly int _cellWidth;
    private readonly int _cellHeight;

    public SheetLayout(IReadOnlyList<Picture> pictures, int columns, int gap, byte background)
    {
        _pictures = pictures;
        _gap = gap;
        _cellWidth = pictures.Max(picture => picture.Width);
        _cellHeight = pictures.Max(picture => picture.Height);
        double square = Math.Sqrt((double)pictures.Count * _cellHeight / _cellWidth);
        _columns = Math.Clamp(
            columns > 0 ? columns : (int)Math.Round(square), 1, pictures.Count);
        int rows = (pictures.Count + _columns - 1) / _columns;
        long width = gap + ((long)_columns * (_cellWidth + gap));
        long height = gap + ((long)rows * (_cellHeight + gap));
        if (width * height > PictureFiles.PixelLimit)
        {
            throw new MediaException(
                $"The sheet would have {width} x {height} pixels, wanted at most "
                + $"{PictureFiles.PixelLimit / 1_000_000} million. Show fewer frames with every, "
                + "or smaller ones with pictureWidth.");
        }

        byte[] samples = new byte[width * height * 3];
        samples.AsSpan().Fill(background);
        Sheet = new Picture((int)width, (int)height, 3, 8, samples);
        for (int i = 0; i < pictures.Count; i++)
        {
            Place(i);
        }
    }

    /// <summary>The sheet.</summary>
    public Picture Sheet { get; }

    /// <summary>Writes a number into the corner of each picture.</summary>
    public void Number(IReadOnlyList<long> numbers)
    {
        int dot = Math.Max(1, _cellHeight / 64);
        for (int i = 0; i < numbers.Count; i++)
        {
            (int left, int top) = Corner(i);
            foreach (char digit in numbers[i].ToString(CultureInfo.InvariantCulture))
            {
                Fill(left, top, 4 * dot, 7 * dot, 0);
                for (int bit = 0; bit < 15; bit++)
                {
                    if ((Digits[digit - '0'] >> (14 - bit) & 1) == 1)
                    {
                        Fill(left + dot + (bit % 3 * dot), top + dot + (bit / 3 * dot), dot, dot,
                            255);
                    }
                }

                left += 4 * dot;
            }
        }
    }

    private (int Left, int Top) Corner(int index) => (
        _gap + (index % _columns * (_cellWidth + _gap)),
        _gap + (index / _columns * (_cellHeight + _gap)));

    private void Place(int index)
    {
        Picture picture = _pictures[index];
        (int left, int top) = Corner(index);
        left += (_cellWidth - picture.Width) / 2;
        top += (_cellHeight - picture.Height) / 2;
        int row = picture.Width * 3;
        for (int y = 0; y < picture.Height; y++)
        {
            picture.Samples.AsSpan(y * row, row)
                .CopyTo(Sheet.Samples.AsSpan((((top + y) * Sheet.Width) + left) * 3));
        }
    }

    private void Fill(int left, int top, int width, int height, byte grey)
    {
        int right = Math.Min(left + width, Sheet.Width);
        for (int y = top; y < Math.Min(top + height, Sheet.Height) && left < right; y++)
        {
            Sheet.Samples.AsSpan(((y * Sheet.Width) + left) * 3, (right - left) * 3).Fill(grey);
        }
    }
}
