using GanGraph.Media.Ffmpeg;
using GanGraph.Media.Pictures;

namespace GanGraph.Media;

/// <summary>What this build reads and writes pictures and films with.</summary>
public static class MediaProvider
{
    /// <summary>What decodes and encodes pictures, such as "libvips 8.14.1".</summary>
    /// <exception cref="MediaException">It is not installed.</exception>
    public static string Pictures => PictureFiles.Codec.Name;

    /// <summary>What starts ffmpeg, such as "FFMpegCore 5.5.0".</summary>
    public static string Video => FfmpegTools.Runner.Name;
}
