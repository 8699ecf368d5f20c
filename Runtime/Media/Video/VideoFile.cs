using System.Globalization;
using System.Text.Json;
using GanGraph.Media.Ffmpeg;
using GanGraph.Media.Pictures;

namespace GanGraph.Media.Video;

/// <summary>Asks ffprobe about films.</summary>
public static class VideoFile
{
    private const int PacketsAsked = 400;
    private static readonly string[] ListFormats = ["concat", "hls", "dash", "lavfi", "image2"];

    /// <summary>Tells what a film is, without decoding it.</summary>
    /// <param name="path">A file that ffmpeg reads.</param>
    /// <param name="cancel">Ends the asking.</param>
    /// <exception cref="MediaException">Missing, not a film, or without pictures.</exception>
    public static VideoInfo Probe(string path, CancellationToken cancel = default)
    {
        string full = Existing(path);
        JsonElement found = Ask(
            full, cancel,
            "-show_streams", "-show_format", "-show_packets",
            "-read_intervals", $"%+#{PacketsAsked}",
            "-show_entries",
            "stream:stream_tags=rotate:stream_side_data_list:stream_disposition:format"
            + ":packet=stream_index,pts,dts");
        string format = Text(found.GetProperty("format"), "format_name");
        if (format.Split(',').Intersect(ListFormats).Any())
        {
            throw new MediaException(
                $"{path}: {format} only lists other files, wanted a film. Give the film itself.");
        }

        JsonElement[] streams = [.. found.GetProperty("streams").EnumerateArray()];
        JsonElement picture = streams.FirstOrDefault(IsFilm);
        if (picture.ValueKind == JsonValueKind.Undefined)
        {
            throw new MediaException(
                $"{path}: there are no moving pictures in it, only {Kinds(streams)}. Give a film.");
        }

        return Describe(full, picture, streams, found);
    }

    /// <summary>Counts the frames of a film by its packets, without decoding it.</summary>
    /// <param name="path">A file that ffmpeg reads.</param>
    /// <exception cref="MediaException">Missing, or not a film.</exception>
    public static long Count(string path)
    {
        JsonElement found = Ask(
            Existing(path), default, "-select_streams", "v:0", "-count_packets",
            "-show_entries", "stream=nb_read_packets");
        return (long)found.GetProperty("streams").EnumerateArray()
            .Select(stream => Number(stream, "nb_read_packets")).FirstOrDefault();
    }

    /// <summary>One tag of a film, or null.</summary>
    internal static string? ReadTag(string path, string name)
    {
        JsonElement format = Ask(Existing(path), default, "-show_entries", "format_tags")
            .GetProperty("format");
        return !format.TryGetProperty("tags", out JsonElement tags) ? null : tags
            .EnumerateObject()
            .Where(tag => tag.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(tag => tag.Value.GetString())
            .FirstOrDefault();
    }

    /// <summary>The full path of a file that is there.</summary>
    internal static string Existing(string path)
    {
        string full = Path.GetFullPath(path);
        return File.Exists(full) ? full : throw new MediaException(
            $"{path}: there is no such file, wanted a film. Check the path.");
    }

    private static VideoInfo Describe(
        string path, JsonElement picture, JsonElement[] streams, JsonElement found)
    {
        int index = picture.GetProperty("index").GetInt32();
        int rotation = Rotation(picture);
        Fraction shape = Fraction.Parse(Text(picture, "sample_aspect_ratio"));
        double stretch = shape.Numerator > 0 ? shape.Value : 1;
        int width = (int)Math.Round(picture.GetProperty("width").GetInt32() * stretch);
        int height = picture.GetProperty("height").GetInt32();
        PictureFiles.Limit(path, width, height);
        Fraction mean = Fraction.Parse(Text(picture, "avg_frame_rate"));
        Fraction based = Fraction.Parse(Text(picture, "r_frame_rate"));
        bool uneven = found.TryGetProperty("packets", out JsonElement packets)
            && AreUneven(packets, index);
        double duration = Number(picture, "duration");
        return new VideoInfo
        {
            Path = path,
            Width = rotation % 180 == 0 ? width : height,
            Height = rotation % 180 == 0 ? height : width,
            MeanRate = mean.Numerator > 0 ? mean : based,
            BaseRate = based,
            IsVariable = uneven || (mean.Numerator > 0 && based.Numerator > 0
                && Math.Abs((mean.Value / based.Value) - 1) > 0.02),
            Duration = duration > 0 ? duration : Number(found.GetProperty("format"), "duration"),
            Frames = Number(picture, "nb_frames") is > 0 and double count ? (long)count : null,
            Rotation = rotation,
            HasSound = streams.Any(stream => Text(stream, "codec_type") == "audio"),
            Codec = Text(picture, "codec_name"),
            PixelFormat = Text(picture, "pix_fmt"),
            ColourMatrix = Text(picture, "color_space"),
            Stream = index,
        };
    }

    private static bool IsFilm(JsonElement stream) =>
        Text(stream, "codec_type") == "video"
        && stream.TryGetProperty("width", out JsonElement width) && width.GetInt32() > 0
        && !(stream.TryGetProperty("disposition", out JsonElement kind)
            && Number(kind, "attached_pic") > 0);

    private static string Kinds(JsonElement[] streams) => streams.Length == 0
        ? "nothing at all"
        : string.Join(", ", streams.Select(stream => Text(stream, "codec_type")).Distinct());

    private static int Rotation(JsonElement picture)
    {
        double turn = 0;
        if (picture.TryGetProperty("side_data_list", out JsonElement list))
        {
            turn = list.EnumerateArray().Select(side => -Number(side, "rotation"))
                .FirstOrDefault(value => value != 0);
        }
        else if (picture.TryGetProperty("tags", out JsonElement tags))
        {
            turn = Number(tags, "rotate");
        }

        return (((int)Math.Round(turn / 90) * 90 % 360) + 360) % 360;
    }

    /// <summary>Containers round times to their own ticks, so one tick more or less is
    /// even.</summary>
    private static bool AreUneven(JsonElement packets, int stream)
    {
        long[] times = [.. packets.EnumerateArray()
            .Where(packet => packet.GetProperty("stream_index").GetInt32() == stream)
            .Select(packet => (long)Number(
                packet, packet.TryGetProperty("pts", out _) ? "pts" : "dts"))
            .Order()];
        // Pictures are stored out of order: the newest ones read may leave holes.
        long[] whole = packets.GetArrayLength() < PacketsAsked
            ? times : times[..^Math.Min(16, times.Length)];
        long[] gaps = [.. whole.Zip(whole.Skip(1), (a, b) => b - a)];
        return gaps.Length > 1 && gaps.Max() - gaps.Min() > Math.Max(2, gaps.Average() * 0.05);
    }

    private static JsonElement Ask(
        string path, CancellationToken cancel, params string[] options)
    {
        (int status, string text, string errors) = FfmpegTools.Ask(
            FfmpegTools.ProbeProgram,
            ["-v", "level+error", "-of", "json", .. FfmpegTools.OnlyFiles, .. options, path],
            cancel);
        if (status != 0)
        {
            throw new MediaException(
                $"{path}: ffprobe cannot read it and said: {errors}. Give a film.");
        }

        using JsonDocument document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value)
            ? value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText()
            : "";

    private static double Number(JsonElement element, string name) =>
        double.TryParse(Text(element, name), CultureInfo.InvariantCulture, out double number)
            ? number
            : 0;
}
