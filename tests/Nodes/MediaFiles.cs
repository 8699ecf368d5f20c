using System.Diagnostics;
using System.Text;

namespace GanGraph.Nodes.Tests;

/// <summary>ffmpeg, asked independently of the product.</summary>
internal static class MediaFiles
{
    /// <summary>Runs ffmpeg in a folder; the arguments are split at spaces.</summary>
    public static void Make(string folder, string arguments) =>
        Run(folder, "ffmpeg", ["-v", "error", "-y", .. arguments.Split(' ')]);

    /// <summary>Every decoded frame as RGB bytes.</summary>
    public static byte[][] Frames(string path, int width, int height) =>
    [
        .. Run("/", "ffmpeg", ["-v", "error", "-i", path, "-fps_mode", "passthrough",
            "-f", "rawvideo", "-pix_fmt", "rgb24", "-"]).Chunk(width * height * 3),
    ];

    /// <summary>What ffprobe writes.</summary>
    public static string Probe(string path, string entries) => Encoding.UTF8.GetString(
        Run("/", "ffprobe", ["-v", "error", "-show_entries", entries, "-of", "csv=p=0", path]))
        .Trim();

    private static byte[] Run(string folder, string program, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        using Process process = Process.Start(start)!;
        using MemoryStream bytes = new();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return bytes.ToArray();
    }
}
