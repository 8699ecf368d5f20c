using GanGraph.Media.Pictures;

namespace GanGraph.Learning.Pictures;

/// <summary>A picture in memory that can be drawn on: 8 bits red, green, blue.</summary>
public sealed class Raster
{
    /// <summary>Makes a picture of one colour.</summary>
    public Raster(int width, int height, Colour background)
    {
        Width = width;
        Height = height;
        Pixels = new byte[width * height * 3];
        Fill(0, 0, width, height, background);
    }

    /// <summary>Width in pixels.</summary>
    public int Width { get; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; }

    /// <summary>[height, width, 3], row by row from the top.</summary>
    public byte[] Pixels { get; }

    /// <summary>The picture, as files take it.</summary>
    public Picture ToPicture() => new(Width, Height, 3, 8, Pixels);

    /// <summary>Colours one pixel; outside the picture nothing happens.</summary>
    public void Set(int x, int y, Colour colour)
    {
        if (x < 0 || y < 0 || x >= Width || y >= Height)
        {
            return;
        }

        int at = ((y * Width) + x) * 3;
        Pixels[at] = colour.Red;
        Pixels[at + 1] = colour.Green;
        Pixels[at + 2] = colour.Blue;
    }

    /// <summary>Colours a rectangle.</summary>
    public void Fill(int left, int top, int width, int height, Colour colour)
    {
        for (int y = top; y < top + height; y++)
        {
            for (int x = left; x < left + width; x++)
            {
                Set(x, y, colour);
            }
        }
    }

    /// <summary>Draws a straight line, two pixels thick.</summary>
    public void Line(double fromX, double fromY, double toX, double toY, Colour colour)
    {
        int points = (int)Math.Ceiling(
            Math.Max(Math.Abs(toX - fromX), Math.Abs(toY - fromY))) + 1;
        for (int i = 0; i <= points; i++)
        {
            double part = (double)i / points;
            int x = (int)Math.Round(fromX + (part * (toX - fromX)));
            int y = (int)Math.Round(fromY + (part * (toY - fromY)));
            Fill(x, y, 2, 2, colour);
        }
    }

    /// <summary>Writes a text with its top left corner at a place.</summary>
    /// <param name="text">Letters, digits and simple signs; letters appear as capitals.</param>
    /// <param name="left">Left edge in pixels.</param>
    /// <param name="top">Top edge in pixels.</param>
    /// <param name="colour">Colour of the letters.</param>
    /// <param name="scale">Pixels for each dot of the font.</param>
    public void Text(string text, int left, int top, Colour colour, int scale = 2)
    {
        foreach (char letter in text)
        {
            IReadOnlyList<byte> rows = BitmapFont.Rows(letter);
            for (int y = 0; y < BitmapFont.Height; y++)
            {
                for (int x = 0; x < BitmapFont.Width; x++)
                {
                    if ((rows[y] >> (BitmapFont.Width - 1 - x) & 1) == 1)
                    {
                        Fill(left + (x * scale), top + (y * scale), scale, scale, colour);
                    }
                }
            }

            left += BitmapFont.Advance * scale;
        }
    }
}
