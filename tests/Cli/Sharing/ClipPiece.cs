using System.Diagnostics;

namespace GanGraph.Cli.Tests.Sharing;

/// <summary>A clip that is twisted, as a film, in a folder with the program.</summary>
internal sealed class ClipPiece : IDisposable
{
    private const string Graph = """
        {
          "format": "gangraph/1",
          "settings": { "fps": "10", "width": 64, "height": 64 },
          "nodes": {
            "clip": { "type": "VideoFrames", "v": 1, "set": { "path": "clip.mkv" } },
            "twist": { "type": "Swirl", "v": 1, "in": { "frames": "clip.frames" } },
            "film": {
              "type": "EncodeVideo", "v": 1, "set": { "path": "film.mp4" },
              "in": { "frames": "twist.frames" }
            },
            "stills": {
              "type": "EncodePictures", "v": 1, "set": { "path": "stills/f.png", "every": 7 },
              "in": { "frames": "twist.frames" }
            },
            "sheet": {
              "type": "ContactSheet", "v": 1, "set": { "path": "sheet.png", "every": 5 },
              "in": { "frames": "twist.frames" }
            }
          }
        }
        """;

    public ClipPiece()
    {
        Program.Write("piece/piece.json", Graph);
        Ffmpeg("-f", "lavfi", "-i", "testsrc=s=64x64:r=10:d=3", "-c:v", "ffv1",
            At("piece/clip.mkv"));
    }

    public Gangraph Program { get; } = new();

    public string At(string path) => Program.At(path);

    public Answer Run(params string[] arguments)
    {
        Answer answer = Program.Run(["run", "piece/piece.json", "--quiet", .. arguments]);
        Assert.True(answer.Code == 0, answer.Output + answer.Error);
        return answer;
    }

    public Answer Verify(string file, params string[] more) => Program.Run(
        ["verify", file, "--root", "piece", "--cache", "piece/.gangraph", .. more]);

    public void Ffmpeg(params string[] arguments)
    {
        using Process ffmpeg = Process.Start("ffmpeg", ["-v", "error", "-y", .. arguments]);
        ffmpeg.WaitForExit();
        Assert.Equal(0, ffmpeg.ExitCode);
    }

    public void Dispose() => Program.Dispose();
}
