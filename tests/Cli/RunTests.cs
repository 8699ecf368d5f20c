using System.Diagnostics;
using Newtonsoft.Json.Linq;

namespace GanGraph.Cli.Tests;

public sealed class RunTests : IDisposable
{
    private const string Piece = """
        {
          "format": "gangraph/1",
          "settings": { "fps": "10", "width": 64, "height": 64 },
          "params": { "clip": { "to": "clip.path" }, "twist": { "to": "twist.strength" } },
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

    private readonly Gangraph _gangraph = new();

    public RunTests()
    {
        _gangraph.Write("piece/piece.json", Piece);
        Film("piece/clip.mkv", seconds: 2);
    }

    public void Dispose() => _gangraph.Dispose();

    [Fact]
    public void Run_MakesTheFilmAndSaysWhereItLies()
    {
        Answer answer = _gangraph.Run("run", "piece/piece.json");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains("out/piece/twisted.mp4\n", answer.Output);
        Assert.DoesNotContain("\e", answer.Output);
        Assert.True(File.Exists(_gangraph.At("out/piece/twisted.mp4")));
        Assert.Contains("20 frames", _gangraph.Run("info", "out/piece/twisted.mp4").Output);
    }

    [Fact]
    public void Run_Again_IsCachedAndNamesTheSameFiles()
    {
        _gangraph.Run("run", "piece/piece.json");
        DateTime made = File.GetLastWriteTimeUtc(_gangraph.At("out/piece/twisted.mp4"));

        Answer again = _gangraph.Run("run", "piece/piece.json", "--json");

        Assert.Equal(0, again.Code);
        Assert.Equal(
            ["clip", "film", "twist"],
            again.Events.Where(e => (string?)e["type"] == "node.cached")
                .Select(e => (string)e["node"]!).Order());
        Assert.Equal(
            _gangraph.At("out/piece/twisted.mp4"), (string?)again.Events[^1]["files"]![0]!["path"]);
        Assert.Equal(made, File.GetLastWriteTimeUtc(_gangraph.At("out/piece/twisted.mp4")));
        Assert.Contains("A run would compute nothing.",
            _gangraph.Run("plan", "piece/piece.json").Output);
    }

    [Fact]
    public void Run_Json_EndsWithExactlyOneResult()
    {
        Answer answer = _gangraph.Run("run", "piece/piece.json", "--json", "--frames", "0:5");

        Assert.All(answer.Events, e => Assert.Equal("gangraph.event/1", (string?)e["schema"]));
        Assert.Single(answer.Events, e => (string?)e["type"] == "result");
        Assert.Equal("result", (string?)answer.Events[^1]["type"]);
        Assert.True((bool)answer.Events[^1]["ok"]!);
        Assert.Contains(answer.Events, e => (string?)e["type"] == "node.started");
        Assert.Contains(
            answer.Events,
            e => (string?)e["type"] == "node.progress" && (int)e["done"]! == (int)e["of"]!);
    }

    [Fact]
    public void Run_Set_ChangesTheFilmAndTheGraphInside()
    {
        _gangraph.Run("run", "piece/piece.json", "--frames", "0:5", "--set", "twist=3");

        JObject inside = JObject.Parse(
            _gangraph.Run("extract", "out/piece/twisted.mp4").Output);
        Assert.Equal(3, (double)inside["nodes"]!["twist"]!["set"]!["strength"]!);
    }

    [Fact]
    public void Run_SetFile_LiesWhereThePersonStandsAndMayBeRead()
    {
        Film("elsewhere/other.mkv", seconds: 1);

        Answer answer = _gangraph.Run(
            "run", "piece/piece.json", "--set", "clip=elsewhere/other.mkv", "--out", "made");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains("10 frames", _gangraph.Run("info", "made/twisted.mp4").Output);
        Assert.DoesNotContain(
            _gangraph.Folder, _gangraph.Run("extract", "made/twisted.mp4").Output);
    }

    [Fact]
    public void Run_MissingAsset_IsMissingBeforeAnyWork()
    {
        File.Delete(_gangraph.At("piece/clip.mkv"));

        Answer answer = _gangraph.Run("run", "piece/piece.json", "--json");

        Assert.Equal(4, answer.Code);
        Assert.Equal(["problem", "result"], answer.Events.Select(e => (string?)e["type"]));
        Assert.Equal("asset.missing", (string?)answer.Events[^1]["error"]!["code"]);
        Assert.False(Directory.Exists(_gangraph.At("out")));
    }

    [Fact]
    public void Run_AssetOutside_IsRefusedUnlessItsFolderIsAllowed()
    {
        Film("outside/clip.mkv", seconds: 1);
        _gangraph.Write(
            "piece/piece.json",
            Piece.Replace("clip.mkv", "../outside/clip.mkv", StringComparison.Ordinal));

        Assert.Equal(5, _gangraph.Run("check", "piece/piece.json").Code);
        Assert.Equal(0, _gangraph.Run("check", "piece/piece.json", "--root", "outside").Code);
    }

    [Fact]
    public void Run_NotAFilm_FailsWithTheNodeAndNoStackTrace()
    {
        _gangraph.Write("piece/clip.mkv", "no film");

        Answer answer = _gangraph.Run("run", "piece/piece.json");

        Assert.Equal(1, answer.Code);
        Assert.StartsWith("gangraph: clip", answer.Error);
        Assert.DoesNotContain("   at ", answer.Error);
    }

    [Fact]
    public void Run_CudaWhereThereIsNone_Fails()
    {
        if (File.Exists("/dev/nvidiactl"))
        {
            return;
        }

        Answer answer = _gangraph.Run("run", "piece/piece.json", "--device", "cuda:7", "--json");

        Assert.Equal(1, answer.Code);
        Assert.Contains("cuda:7", (string)answer.Events[^1]["error"]!["message"]!);
    }

    [Fact]
    public void Run_Interrupted_IsCancelledAndGoesOn()
    {
        Film("piece/clip.mkv", seconds: 300);

        Answer stopped = _gangraph.Interrupt(
            line => line.Contains("node.progress", StringComparison.Ordinal)
                && line.Contains("\"film\"", StringComparison.Ordinal),
            "run", "piece/piece.json", "--json");

        Assert.Equal(130, stopped.Code);
        Assert.Equal("cancelled", (string?)stopped.Events[^1]["outcome"]);
        Assert.False(File.Exists(_gangraph.At("out/piece/twisted.mp4")));
        Assert.Equal(0, _gangraph.Run("run", "piece/piece.json", "--quiet").Code);
        Assert.Contains("3000 frames", _gangraph.Run("info", "out/piece/twisted.mp4").Output);
    }

    private void Film(string path, int seconds)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_gangraph.At(path))!);
        using Process ffmpeg = Process.Start(
            "ffmpeg",
            [
                "-v", "error", "-y", "-f", "lavfi", "-i", $"testsrc=s=64x64:r=10:d={seconds}",
                "-c:v", "ffv1", _gangraph.At(path),
            ]);
        ffmpeg.WaitForExit();
        Assert.Equal(0, ffmpeg.ExitCode);
    }
}
