using Newtonsoft.Json.Linq;

namespace GanGraph.Cli.Tests.Sharing;

public sealed class VerifyTests : IDisposable
{
    private readonly ClipPiece _piece = new();

    public void Dispose() => _piece.Dispose();

    [Theory]
    [InlineData("ffv1", "mkv", 0, "exact")]
    [InlineData("h264", "mp4", 0, "exact")]
    [InlineData("h264", "mp4", 16, "within tolerance")]
    [InlineData("h265", "mp4", 51, "within tolerance")]
    [InlineData("gif", "gif", 16, "within tolerance")]
    [InlineData("webP", "webp", 0, "exact")]
    public void Verify_OwnFilm_IsExactOrWithinTolerance(
        string codec, string ending, int crf, string verdict)
    {
        _piece.Run(
            "--set", $"film.codec={codec}", "--set", $"film.path=film.{ending}",
            "--set", $"film.crf={crf}");

        Answer answer = _piece.Verify($"out/piece/film.{ending}");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains($"film.{ending}: {verdict}. 16 frames compared", answer.Output);
    }

    [Fact]
    public void Verify_PicturesAndSheet_AreExactAndFalseOnesAreNamed()
    {
        _piece.Run();

        Assert.Contains("exact. 5 frames", _piece.Verify("out/piece/stills").Output);
        Assert.Contains("exact. 1 picture", _piece.Verify("out/piece/stills/f-000014.png").Output);
        Assert.Contains("exact. 1 picture", _piece.Verify("out/piece/sheet.png").Output);

        _piece.Ffmpeg(
            "-i", _piece.At("out/piece/stills/f-000007.png"),
            _piece.At("out/piece/stills/f-000008.png"));
        Answer shifted = _piece.Verify(
            "out/piece/stills/f-000008.png", "--graph", "piece/piece.json", "--node", "stills");
        Assert.Equal(1, shifted.Code);
        Assert.Contains("shows frame 7 of the graph and should show frame 8", shifted.Output);
    }

    [Fact]
    public void Verify_AnotherFilm_IsDifferentAndSaysWhy()
    {
        _piece.Run("--set", "film.codec=ffv1", "--set", "film.path=film.mkv");
        Assert.Equal(0, _piece.Program.Run(
            "extract", "out/piece/film.mkv", "-o", "piece/own.json").Code);
        string film = _piece.At("out/piece/film.mkv");

        string Why(string name, params string[] options)
        {
            _piece.Ffmpeg([.. (string[])["-i", film], .. options, _piece.At(name)]);
            Answer answer = _piece.Verify(name, "--graph", "piece/own.json", "--node", "film");
            Assert.Equal(1, answer.Code);
            Assert.StartsWith($"{name}: different.", answer.Output);
            return answer.Output;
        }

        Assert.Contains(
            "frame 0 of the film is frame 1 of the graph", Why(
                "shift.mkv", "-vf", "trim=start_frame=1,setpts=PTS-STARTPTS", "-c:v", "ffv1"));
        Assert.Contains("It has 20 frames, the graph makes 30", Why(
            "short.mkv", "-frames:v", "20", "-c:v", "ffv1"));
        Assert.Contains("It is 32 x 32 pixels, the graph makes 64 x 64", Why(
            "small.mkv", "-vf", "scale=32:32", "-c:v", "ffv1"));
        Assert.Contains("frames a second", Why(
            "fast.mkv", "-vf", "setpts=PTS/2", "-r", "20", "-c:v", "ffv1"));
        Assert.Contains("show something else", Why(
            "other.mkv", "-vf", "hflip", "-c:v", "ffv1"));
    }

    [Fact]
    public void Verify_OtherSettings_AreNamed()
    {
        _piece.Run("--set", "twist.strength=2");

        Answer answer = _piece.Verify("out/piece/film.mp4", "--graph", "piece/piece.json");

        Assert.Equal(1, answer.Code);
        Assert.Contains("Other are twist.strength.", answer.Output);
    }

    [Fact]
    public void Verify_EncodedAgainWithLessQuality_IsDifferentAndSaysSo()
    {
        _piece.Run();
        Assert.Equal(0, _piece.Program.Run(
            "extract", "out/piece/film.mp4", "-o", "piece/own.json").Code);
        _piece.Ffmpeg(
            "-i", _piece.At("out/piece/film.mp4"), "-c:v", "libx264", "-crf", "36",
            _piece.At("copy.mp4"));

        Answer none = _piece.Verify("copy.mp4");
        Answer copy = _piece.Verify("copy.mp4", "--graph", "piece/own.json", "--node", "film");

        Assert.Equal(1, none.Code);
        Assert.Contains("carries no graph", none.Error);
        Assert.Equal((1, ""), (copy.Code, copy.Error));
        Assert.Contains("as when a film is encoded again", copy.Output);
    }

    [Fact]
    public void Verify_ClipChangedOrMissing_IsSaid()
    {
        _piece.Run();
        _piece.Ffmpeg("-f", "lavfi", "-i", "testsrc2=s=64x64:r=10:d=3", "-c:v", "ffv1",
            _piece.At("piece/clip.mkv"));

        Answer changed = _piece.Verify("out/piece/film.mp4");
        File.Delete(_piece.At("piece/clip.mkv"));
        Answer missing = _piece.Verify("out/piece/film.mp4");

        Assert.Equal(1, changed.Code);
        Assert.Contains("clip.path is clip.mkv, which has another content", changed.Output);
        Assert.Equal(4, missing.Code);
        Assert.Contains("clip.mkv", missing.Error);
        Assert.Contains("folders named with --root", missing.Error);
    }

    [Fact]
    public void Verify_Json_ClosesWithOneResult()
    {
        _piece.Run("--frames", "5:25");

        Answer answer = _piece.Verify("out/piece/film.mp4", "--all", "--json");

        JObject verdict = Assert.Single(answer.Events, e => (string?)e["type"] == "verify");
        Assert.Equal("withinTolerance", (string?)verdict["verdict"]);
        Assert.Equal(
            Enumerable.Range(5, 20), verdict["frames"]!.Select(frame => (int)frame["frame"]!));
        Assert.Equal("result", (string?)answer.Events[^1]["type"]);
        Assert.True((bool)answer.Events[^1]["ok"]!);
    }

    [Fact]
    public void Run_Film_NotesWhoMadeIt()
    {
        _piece.Run("--frames", "5:25");

        JObject made = (JObject)JObject.Parse(
            _piece.Program.Run("extract", "out/piece/film.mp4").Output)["meta"]!["made"]!;

        Assert.Equal("film", (string?)made["node"]);
        Assert.Equal([5, 25], made["frames"]!.Select(end => (int)end));
        Assert.Equal("cpu", File.Exists("/dev/nvidiactl") ? "cpu" : (string?)made["device"]);
        Assert.StartsWith("GanGraph ", (string?)made["program"]);
        Assert.StartsWith("libtorch ", (string?)made["tensors"]);
        Assert.Equal(64, ((string?)made["files"]!["clip.path"])!.Length);
    }
}
