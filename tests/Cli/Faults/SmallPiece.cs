using System.Diagnostics;

namespace GanGraph.Cli.Tests.Faults;

/// <summary>A clip that is twisted and encoded again, small.</summary>
internal static class SmallPiece
{
    private const string Graph = """
        {
          "format": "gangraph/1",
          "settings": { "fps": "10", "width": 64, "height": 64 },
          "nodes": {
            "clip": { "type": "VideoFrames", "v": 1, "set": { "path": "clip.mkv" } },
            "twist": { "type": "Swirl", "v": 1, "in": { "frames": "clip.frames" } },
            "film": {
              "type": "EncodeVideo", "v": 1,
              "set": { "path": "twisted.mp4" }, "in": { "frames": "twist.frames" }
            }
          }
        }
        """;

    /// <summary>Writes the graph and its clip beside each other.</summary>
    public static void Write(Gangraph gangraph, int seconds = 2, string folder = "piece")
    {
        gangraph.Write($"{folder}/piece.json", Graph);
        Ffmpeg(
            gangraph, "-f", "lavfi", "-i", $"testsrc=s=64x64:r=10:d={seconds}", "-c:v", "ffv1",
            gangraph.At($"{folder}/clip.mkv"));
    }

    /// <summary>Runs the real ffmpeg.</summary>
    public static void Ffmpeg(Gangraph gangraph, params string[] arguments)
    {
        ProcessStartInfo start = new("ffmpeg", ["-v", "error", "-y", .. arguments])
        {
            WorkingDirectory = gangraph.Folder,
        };
        using Process ffmpeg = Process.Start(start)!;
        ffmpeg.WaitForExit();
        Assert.Equal(0, ffmpeg.ExitCode);
    }
}
