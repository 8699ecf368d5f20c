using System.Diagnostics;
using System.Text;

namespace GanGraph.Media.Tests;

/// <summary>A folder of its own, and ffmpeg asked independently of the product.</summary>
public sealed class Workshop : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("gangraph-media-").FullName;

    public string this[string name] => Path.Combine(Folder, name);

    /// <summary>Runs ffmpeg in the folder; the arguments are split at spaces.</summary>
    public void Ffmpeg(string arguments) =>
        Run("ffmpeg", ["-v", "error", "-y", .. arguments.Split(' ')]);

    /// <summary>The lines that ffprobe writes.</summary>
    public string[] Ffprobe(string arguments) => Encoding.UTF8
        .GetString(Run("ffprobe", ["-v", "error", .. arguments.Split(' ')]))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Every decoded frame of a film as RGB bytes.</summary>
    public byte[][] Frames(string path, int width, int height) =>
    [
        .. Run(
            "ffmpeg",
            ["-v", "error", "-i", path, "-fps_mode", "passthrough", "-vf",
                "scale=in_color_matrix=bt709:flags=accurate_rnd+full_chroma_int+full_chroma_inp",
                "-f", "rawvideo", "-pix_fmt", "rgb24", "-"])
            .Chunk(width * height * 3),
    ];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private byte[] Run(string program, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Folder,
        };
        using Process process = Process.Start(start)!;
        using MemoryStream bytes = new();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return bytes.ToArray();
    }
}
