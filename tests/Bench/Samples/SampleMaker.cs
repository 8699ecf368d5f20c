using System.Globalization;
using GanGraph.Bench.Peers;
using GanGraph.Media.Pictures;
using GanGraph.Media.Video;

namespace GanGraph.Bench.Samples;

/// <summary>Makes large pictures and a film out of the small clip of the first piece.</summary>
internal static class SampleMaker
{
    private const int Width = 4000;
    private const int Height = 3000;

    /// <summary>Writes JPEG files of 12 million pixels, quality 90: moments of the clip, enlarged,
    /// with grain as a camera's.</summary>
    /// <param name="root">Full path of the checkout.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="count">How many.</param>
    /// <returns>The files.</returns>
    public static IReadOnlyList<string> Pictures(string root, string folder, int count)
    {
        List<string> files = [];
        Random grain = new(1);
        using VideoReader reader = VideoReader.Open(
            Clip(root), new VideoReadOptions { Rate = new(1, 2), Width = Width, Height = Height });
        byte[] rgb = new byte[reader.FrameBytes];
        byte[] dust = new byte[rgb.Length];
        while (files.Count < count && reader.Read(rgb, out _))
        {
            grain.NextBytes(dust);
            for (int i = 0; i < rgb.Length; i++)
            {
                rgb[i] = (byte)Math.Clamp(rgb[i] + (dust[i] % 17) - 8, 0, 255);
            }

            string path = Path.Combine(folder, $"picture{files.Count:00}.jpg");
            PictureFiles.Write(new Picture(Width, Height, 3, 8, [.. rgb]), path, 90);
            files.Add(path);
        }

        return files;
    }

    /// <summary>Writes a film in H.264, 1280 x 720, 25 frames a second, with grain.</summary>
    /// <param name="root">Full path of the checkout.</param>
    /// <param name="path">Where to.</param>
    /// <param name="frames">How many frames.</param>
    public static void Film(string root, string path, int frames) => PeerProgram.Run(
        PeerProgram.Find("ffmpeg", "ffmpeg"),
        [
            "-v", "error", "-y", "-stream_loop", "-1", "-i", Clip(root),
            "-vf", "fps=25,scale=1280:720:flags=lanczos,noise=alls=6:allf=t,format=yuv420p",
            "-frames:v", frames.ToString(CultureInfo.InvariantCulture),
            "-c:v", "libx264", "-preset", "veryfast", "-crf", "20", path,
        ]);

    private static string Clip(string root) => Path.Combine(root, "graphs", "media", "tree.avi");
}
