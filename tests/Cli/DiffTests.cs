using System.Diagnostics;

namespace GanGraph.Cli.Tests;

public sealed class DiffTests : IDisposable
{
    private const string Piece = """
        {
          "format": "gangraph/1",
          "nodes": {
            "twist": {
              "type": "Swirl", "v": 1,
              "set": { "strength": 2 }, "in": { "frames": "clip.frames" }
            },
            "clip": { "type": "VideoFrames", "v": 1, "set": { "path": "clip.mkv" } },
            "film": {
              "type": "EncodeVideo", "v": 1,
              "set": { "path": "twisted.mp4" }, "in": { "frames": "twist.frames" }
            }
          },
          "layout": { "at": { "clip": [0, 0] } }
        }
        """;

    private readonly Gangraph _gangraph = new();

    public DiffTests() => _gangraph.Write("a.json", Piece);

    public void Dispose() => _gangraph.Dispose();

    [Fact]
    public void Diff_SameMeaning_SaysNothing()
    {
        _gangraph.Write("b.json", Piece.Replace("\"strength\": 2 }", "\"strength\": 2.0,\n\n"
            + "\"radius\": 0.6 }", StringComparison.Ordinal));

        Answer answer = _gangraph.Run("diff", "a.json", "b.json");

        Assert.Equal((0, "", ""), (answer.Code, answer.Output, answer.Error));
    }

    [Fact]
    public void Diff_Changes_AreLinesByNode()
    {
        Write("b.json", ("\"strength\": 2", "\"radius\": 0.5"), ("clip.frames", "klip.frames"),
            ("\"clip\": { \"type\"", "\"klip\": { \"type\""), ("\"clip\": [0", "\"klip\": [9"),
            ("\"frames\": \"twist.frames\"", "\"frames\": \"klip.frames\""));

        Answer answer = _gangraph.Run("diff", "a.json", "b.json");

        Assert.Equal(1, answer.Code);
        Assert.Equal(
            """
            klip (VideoFrames)
              id  clip → klip
            film (EncodeVideo)
              frames  takes klip.frames, took twist.frames
            twist (Swirl)
              radius    0.6 (default) → 0.5
              strength  2.0 → 1.0 (default)
            1 node stands elsewhere in the editor; --layout says which.

            """,
            answer.Output);
    }

    [Fact]
    public void Diff_OnlyMoved_IsTheSameUnlessTheLayoutCounts()
    {
        Write("b.json", ("[0, 0]", "[0, 9]"));

        Assert.Equal(0, _gangraph.Run("diff", "a.json", "b.json").Code);
        Answer layout = _gangraph.Run("diff", "a.json", "b.json", "--layout");
        Assert.Equal((1, "layout\n  clip  [0, 0] → [0, 9]\n"), (layout.Code, layout.Output));
    }

    [Fact]
    public void Diff_Json_EndsWithOneResult()
    {
        Write("b.json", ("\"strength\": 2", "\"strength\": 3"));

        Answer answer = _gangraph.Run("diff", "a.json", "b.json", "--json");

        Assert.Equal(["change", "result"], answer.Events.Select(e => (string?)e["type"]));
        Assert.Equal("nodes.twist.set.strength", (string?)answer.Events[0]["where"]);
        Assert.Equal((2, 3), ((int)answer.Events[0]["before"]!, (int)answer.Events[0]["after"]!));
        Assert.Equal("different", (string?)answer.Events[1]["outcome"]);
    }

    [Fact]
    public void Diff_TwoFilms_ComparesTheGraphsInside()
    {
        using (Process ffmpeg = Process.Start(
            "ffmpeg",
            [
                "-v", "error", "-y", "-f", "lavfi", "-i", "testsrc=s=64x64:r=10:d=0.5",
                "-c:v", "ffv1", _gangraph.At("clip.mkv"),
            ]))
        {
            ffmpeg.WaitForExit();
        }

        Assert.Equal(0, _gangraph.Run("run", "a.json", "--out", "one").Code);
        Assert.Equal(
            0, _gangraph.Run("run", "a.json", "--out", "two", "--set", "twist.strength=3").Code);

        Answer films = _gangraph.Run("diff", "one/twisted.mp4", "two/twisted.mp4");

        Assert.Equal((1, "twist (Swirl)\n  strength  2.0 → 3.0\n"), (films.Code, films.Output));
        Assert.Equal(0, _gangraph.Run("diff", "a.json", "one/twisted.mp4").Code);
        Answer none = _gangraph.Run("diff", "a.json", "clip.mkv");
        Assert.Equal(3, none.Code);
        Assert.Contains("clip.mkv carries no graph", none.Error);
    }

    [Theory]
    [InlineData("nowhere.json")]
    [InlineData("broken.json")]
    [InlineData("later.json")]
    [InlineData("words.txt")]
    public void Diff_NoGraph_IsInvalid(string other)
    {
        _gangraph.Write("broken.json", "{");
        _gangraph.Write("later.json", """{ "format": "gangraph/2" }""");
        _gangraph.Write("words.txt", "words");

        Answer answer = _gangraph.Run("diff", "a.json", other);

        Assert.Equal((3, ""), (answer.Code, answer.Output));
        Assert.NotEqual("", answer.Error);
        Assert.DoesNotContain("   at ", answer.Error);
    }

    private void Write(string path, params (string Old, string New)[] changes) => _gangraph.Write(
        path,
        changes.Aggregate(
            Piece,
            (text, change) => text.Replace(change.Old, change.New, StringComparison.Ordinal)));
}
