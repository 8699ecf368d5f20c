using System.Globalization;
using GanGraph.Media.Pictures;

namespace GanGraph.Media.Video;

/// <summary>Writes the filter that brings decoded frames into the form wanted.</summary>
internal static class ReadFilter
{
    /// <summary>Eight bits of green, blue and red, each in a plane of its own: the same numbers
    /// as pixel by pixel, which ffmpeg is four times slower to write in full quality.</summary>
    public const string PixelFormat = "gbrp";

    public static string Of(VideoInfo film, VideoReadOptions options, int width, int height)
    {
        PictureArea area = options.Area ?? new PictureArea(0, 0, film.Width, film.Height);
        List<string> steps = [Times(options)];
        double shape = (double)width / height;
        (double w, double h) = (area.Width, area.Height);
        if (options.Fit == PictureFit.Crop)
        {
            (w, h) = (Math.Min(w, h * shape), Math.Min(h, w / shape));
        }

        double left = area.Left + ((area.Width - w) / 2);
        double top = area.Top + ((area.Height - h) / 2);
        if (w < film.Width || h < film.Height)
        {
            steps.Add(
                Format($"crop=w=iw*{w / film.Width}:h=ih*{h / film.Height}")
                + Format($":x=iw*{left / film.Width}:y=ih*{top / film.Height}:exact=1"));
        }

        (int inW, int inH) = options.Fit == PictureFit.Pad
            ? Inside(area, width, height)
            : (width, height);
        string matrix = film.ColourMatrix is "" or "unknown" && film.Height >= 720
            ? ":in_color_matrix=bt709" : "";
        string filter = options.Filter == ResizeFilter.Area ? "area" : "lanczos";
        steps.Add(
            $"scale={inW}:{inH}:flags={filter}+accurate_rnd+full_chroma_int+full_chroma_inp"
            + matrix);
        // From a palette ffmpeg finds the exact colours only on the way over whole pixels.
        steps.Add((film.PixelFormat == "pal8" ? "format=rgb24," : "") + "format=" + PixelFormat);
        if ((inW, inH) != (width, height))
        {
            steps.Add($"pad={width}:{height}:{(width - inW) / 2}:{(height - inH) / 2}");
        }

        if (options.Rate is null)
        {
            steps.Add("showinfo=checksum=0");
        }

        return string.Join(",", steps);
    }

    private static string Times(VideoReadOptions options) => options.Rate is Fraction rate
        ? Format($"fps={rate}:round=up:start_time={options.Start},")
            + Format($"trim=start_frame={options.Skip}")
        : Format($"trim=start={options.Start}")
            + (options.End is double end ? Format($":end={end}") : "");

    private static (int Width, int Height) Inside(PictureArea area, int width, int height)
    {
        double scale = Math.Min((double)width / area.Width, (double)height / area.Height);
        return (
            Math.Clamp((int)Math.Round(area.Width * scale), 1, width),
            Math.Clamp((int)Math.Round(area.Height * scale), 1, height));
    }

    private static string Format(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
