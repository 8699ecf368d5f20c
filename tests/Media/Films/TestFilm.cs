using GanGraph.Media.Films;
using GanGraph.Media.Video;

namespace GanGraph.Media.Tests.Films;

/// <summary>A small moving picture that can be computed anew for any frame.</summary>
internal static class TestFilm
{
    public static FilmSettings Settings(FilmCodec codec, int width = 64, int height = 48) => new()
    {
        Width = width,
        Height = height,
        Rate = new Fraction(30, 1),
        Frames = 53,
        Codec = codec,
        FramesPerSegment = 24,
    };

    /// <summary>A gradient that wanders, with a square that tells the frames apart.</summary>
    public static byte[] Frame(long index, int width, int height)
    {
        byte[] rgb = new byte[width * height * 3];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                int at = ((y * width) + x) * 3;
                rgb[at] = (byte)(x * 255 / width);
                rgb[at + 1] = (byte)(y * 255 / height);
                rgb[at + 2] = (byte)((index * 4) % 256);
            }
        }

        return rgb;
    }

    public static byte[] Plain(byte red, byte green, byte blue, int width, int height)
    {
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < rgb.Length; i += 3)
        {
            (rgb[i], rgb[i + 1], rgb[i + 2]) = (red, green, blue);
        }

        return rgb;
    }

    public static void Write(
        FilmSettings settings, string folder, string path, FilmEnding? ending = null)
    {
        using FilmWriter writer = new(settings, folder);
        WriteFrames(writer, settings, settings.Frames);
        writer.Finish(path, ending);
    }

    public static void WriteFrames(FilmWriter writer, FilmSettings settings, long until)
    {
        while (writer.NextFrame < until)
        {
            writer.Write(Frame(writer.NextFrame, settings.Width, settings.Height));
        }
    }
}
