using System.Globalization;
using GanGraph.Media.Ffmpeg;

namespace GanGraph.Media.Films;

/// <summary>Chooses ffmpeg's options for one segment. Thread counts are fixed, so that the bytes
/// do not depend on the machine or on time.</summary>
internal static class SegmentOptions
{
    private const string Threads = "4";
    private static readonly Dictionary<string, bool> Tried = [];

    // From the full range of RGB to the limited range and matrix of BT.709 (ITU-R BT.709-6,
    // 2015), and the tags that say so.
    private static readonly string[] Tags =
    [
        "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
        "-color_range", "tv",
    ];

    /// <summary>All options, from the filter to the time scale.</summary>
    public static string[] Of(FilmSettings film) => film.Codec switch
    {
        FilmCodec.H264 or FilmCodec.H265 when CardEncoder(film) is string card =>
            [.. Bt709(PixelName(film)), .. Card(card, film)],
        FilmCodec.H264 =>
        [
            .. Bt709(PixelName(film)), "-c:v", "libx264", "-preset", Preset(film),
            "-crf", Number(film.Crf), "-threads", Threads,
        ],
        FilmCodec.H265 =>
        [
            .. Bt709(PixelName(film)), "-c:v", "libx265", "-preset", Preset(film),
            "-crf", Number(film.Crf), "-tag:v", "hvc1", "-x265-params",
            $"log-level=error:frame-threads=2:pools={Threads}:open-gop=0",
        ],
        FilmCodec.ProRes4444 =>
            [.. Bt709("yuv444p10le"), "-c:v", "prores_ks", "-profile:v", "4444", .. Apple],
        FilmCodec.ProRes422Hq =>
            [.. Bt709("yuv422p10le"), "-c:v", "prores_ks", "-profile:v", "hq", .. Apple],
        FilmCodec.Vp9 =>
        [
            .. Bt709(PixelName(film)), "-c:v", "libvpx-vp9", "-crf", Number(film.Crf),
            "-b:v", "0", "-row-mt", "0", "-threads", Threads, "-cpu-used", Speed(film),
        ],
        FilmCodec.Av1 =>
        [
            .. Bt709(PixelName(film)), "-c:v", "libsvtav1", "-crf", Number(film.Crf),
            "-preset", Speed(film), "-svtav1-params", $"lp={Threads}",
        ],
        _ =>
        [
            "-pix_fmt", "bgr0", "-c:v", "ffv1", "-level", "3", "-g", "1", "-slicecrc", "1",
            "-threads", Threads,
        ],
    };

    /// <summary>The container of a segment: one that keeps exact times.</summary>
    public static string Container(FilmSettings film) =>
        film.Codec is FilmCodec.Vp9 or FilmCodec.Av1 ? ".mp4" : ".mov";

    private static string[] Apple => ["-vendor", "apl0", "-threads", Threads];

    /// <summary>The filter that brings red, green, blue into the samples of a film that keeps
    /// luma and colour apart.</summary>
    /// <param name="pixels">ffmpeg's name of the samples.</param>
    public static string ToLumaAndColour(string pixels) =>
        "scale=out_color_matrix=bt709:out_range=tv"
        + ":flags=bicubic+accurate_rnd+full_chroma_int+full_chroma_inp"
        + $",format={pixels},setparams=range=tv:color_primaries=bt709:color_trc=bt709"
        + ":colorspace=bt709";

    /// <summary>ffmpeg's name of the samples of a film; null for red, green, blue.</summary>
    public static string? Samples(FilmSettings film) => film.Codec switch
    {
        FilmCodec.ProRes4444 => "yuv444p10le",
        FilmCodec.ProRes422Hq => "yuv422p10le",
        FilmCodec.Ffv1 or FilmCodec.Gif or FilmCodec.WebP => null,
        _ => PixelName(film),
    };

    private static string[] Bt709(string pixels) => ["-vf", ToLumaAndColour(pixels), .. Tags];

    private static string PixelName(FilmSettings film) => film.Pixels switch
    {
        FilmPixels.Yuv420 => "yuv420p",
        FilmPixels.Yuv420TenBit => "yuv420p10le",
        FilmPixels.Yuv444 => "yuv444p",
        _ => "yuv444p10le",
    };

    private static string Preset(FilmSettings film) =>
        film.Preset.ToString().ToLowerInvariant();

    /// <summary>The scale of VP9 and AV1: from 0, slow, to 8, fast.</summary>
    private static string Speed(FilmSettings film) => film.Preset switch
    {
        FilmPreset.Ultrafast => "8",
        FilmPreset.Veryfast => "7",
        FilmPreset.Medium => "5",
        FilmPreset.Slow => "4",
        _ => "2",
    };

    private static string[] Card(string encoder, FilmSettings film) =>
    [
        "-c:v", encoder, "-preset", film.Preset switch
        {
            FilmPreset.Ultrafast => "p1",
            FilmPreset.Veryfast => "p3",
            FilmPreset.Medium => "p5",
            FilmPreset.Slow => "p6",
            _ => "p7",
        },
        "-rc", "vbr", "-cq", Number(Math.Max(1, film.Crf)), "-b:v", "0",
        .. film.Codec == FilmCodec.H265 ? new[] { "-tag:v", "hvc1" } : [],
    ];

    private static string? CardEncoder(FilmSettings film)
    {
        if (!film.UseGraphicsCard || film.Pixels != FilmPixels.Yuv420)
        {
            return null;
        }

        string encoder = film.Codec == FilmCodec.H264 ? "h264_nvenc" : "hevc_nvenc";
        lock (Tried)
        {
            if (!Tried.TryGetValue(encoder, out bool opens))
            {
                opens = Opens(encoder);
                Tried[encoder] = opens;
            }

            return opens ? encoder : null;
        }
    }

    /// <summary>ffmpeg may list an encoder whose driver is not there: only a try tells.</summary>
    private static bool Opens(string encoder) => FfmpegTools.Ask(
        FfmpegTools.Program,
        [
            "-v", "error", "-f", "lavfi", "-i", "color=s=256x256:r=5:d=1",
            "-c:v", encoder, "-f", "null", "-",
        ]).Status == 0;

    private static string Number(int value) =>
        value.ToString(CultureInfo.InvariantCulture);
}
