using GanGraph.Media.Video;

namespace GanGraph.Media.Films;

/// <summary>How a film is encoded.</summary>
public sealed record FilmSettings
{
    /// <summary>Width of the frames in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height of the frames in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Frames a second.</summary>
    public required Fraction Rate { get; init; }

    /// <summary>Number of frames in all.</summary>
    public required long Frames { get; init; }

    /// <summary>How it is encoded.</summary>
    public FilmCodec Codec { get; init; }

    /// <summary>Constant quality of H.264, H.265, VP9 and AV1: 0 is best, each 6 more halves the
    /// file. Of WebP: 100 minus twice this number is its quality.</summary>
    public int Crf { get; init; } = 16;

    /// <summary>How colour is kept.</summary>
    public FilmPixels Pixels { get; init; }

    /// <summary>How much time the encoder may take.</summary>
    public FilmPreset Preset { get; init; } = FilmPreset.Medium;

    /// <summary>Whether a graphics card may encode H.264 and H.265.</summary>
    public bool UseGraphicsCard { get; init; }

    /// <summary>Frames in one segment: what a stop costs at most.</summary>
    public int FramesPerSegment { get; init; } = 240;

    /// <summary>What the frames are made from; segments of something else are thrown away.
    /// </summary>
    public string Identity { get; init; } = "";

    /// <summary>The extensions a film of this codec may have, the usual one first.</summary>
    public static IReadOnlyList<string> ExtensionsOf(FilmCodec codec) => codec switch
    {
        FilmCodec.H264 or FilmCodec.H265 => [".mp4", ".mov", ".mkv"],
        FilmCodec.ProRes4444 or FilmCodec.ProRes422Hq => [".mov"],
        FilmCodec.Ffv1 => [".mkv"],
        FilmCodec.Vp9 => [".webm", ".mkv", ".mp4"],
        FilmCodec.Av1 => [".mp4", ".mkv", ".webm"],
        FilmCodec.Gif => [".gif"],
        _ => [".webp"],
    };

    /// <summary>ffmpeg's name of a codec, as it stands in files.</summary>
    public static string NameInFiles(FilmCodec codec) => codec switch
    {
        FilmCodec.H265 => "hevc",
        FilmCodec.ProRes4444 or FilmCodec.ProRes422Hq => "prores",
        _ => codec.ToString().ToLowerInvariant(),
    };

    /// <summary>Whether the film repeats by itself and has no sound.</summary>
    internal bool IsLoop => Codec is FilmCodec.Gif or FilmCodec.WebP;

    /// <summary>Width in the film: with an extra column where colour is kept for pairs.</summary>
    internal int CodedWidth => Width % 2 == 1 && HalvesWidth ? Width + 1 : Width;

    /// <summary>Height in the film: with an extra row where colour is kept for pairs.</summary>
    internal int CodedHeight => Height % 2 == 1 && HalvesHeight ? Height + 1 : Height;

    private bool HalvesWidth => HalvesHeight || Codec == FilmCodec.ProRes422Hq;

    private bool HalvesHeight =>
        Codec is FilmCodec.H264 or FilmCodec.H265 or FilmCodec.Vp9 or FilmCodec.Av1
        && Pixels is FilmPixels.Yuv420 or FilmPixels.Yuv420TenBit;
}
