namespace GanGraph.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private const string Sound = """
        {
          "format": "gangraph/1",
          "params": { "low": { "to": "wave.low" } },
          "nodes": { "wave": { "type": "Wave", "v": 1 } }
        }
        """;

    private const string Broken = """
        {
          "format": "gangraph/1",
          "nodes": {
            "wave": { "type": "Wave", "v": 1, "set": { "period": -1, "hihg": 2 } },
            "twist": { "type": "Swirl", "v": 1, "in": { "frames": "nobody.frames" } }
          }
        }
        """;

    private readonly Gangraph _gangraph = new();

    public void Dispose() => _gangraph.Dispose();

    [Fact]
    public void Check_SoundGraph_IsDone()
    {
        Answer answer = _gangraph.Run("check", _gangraph.Write("a.json", Sound));

        Assert.Equal((0, "a.json: no problems\n", ""), (answer.Code, answer.Output, answer.Error));
    }

    [Fact]
    public void Check_BrokenGraph_ListsEveryProblemWithItsPlace()
    {
        Answer answer = _gangraph.Run("check", _gangraph.Write("a.json", Broken));

        Assert.Equal(3, answer.Code);
        Assert.Matches(@"(?m)^a\.json:4:\d+ set\.range ", answer.Output);
        Assert.Matches(@"(?m)^a\.json:4:\d+ set\.unknown .*high", answer.Output);
        Assert.Matches(@"(?m)^a\.json:5:\d+ in\.dangling ", answer.Output);
        Assert.EndsWith("a.json: 3 errors\n", answer.Output);
    }

    [Fact]
    public void Check_Json_EndsWithOneResult()
    {
        Answer answer = _gangraph.Run("check", "--json", _gangraph.Write("a.json", Broken));

        Assert.All(answer.Events, e => Assert.Equal("gangraph.event/1", (string?)e["schema"]));
        Assert.Equal(
            ["problem", "problem", "problem", "result"],
            answer.Events.Select(e => (string?)e["type"]));
        Assert.False((bool)answer.Events[^1]["ok"]!);
        Assert.Equal(3, (int)answer.Events[^1]["exit"]!);
        Assert.Equal(4, (int)answer.Events[0]["line"]!);
    }

    [Fact]
    public void Check_UnknownNodeOnly_IsMissing()
    {
        string graph = Sound.Replace("\"Wave\"", "\"Wvae\"", StringComparison.Ordinal)
            .Replace("\"low\": { \"to\": \"wave.low\" }", "", StringComparison.Ordinal);

        Answer answer = _gangraph.Run("check", _gangraph.Write("a.json", graph));

        Assert.Equal(4, answer.Code);
        Assert.Contains("node.unknown", answer.Output);
        Assert.Contains("Did you mean Wave?", answer.Output);
    }

    [Fact]
    public void Check_NoSuchFile_IsInvalidWithoutStackTrace()
    {
        Answer answer = _gangraph.Run("check", "nowhere.json");

        Assert.Equal(3, answer.Code);
        Assert.StartsWith("nowhere.json file.unreadable ", answer.Output);
        Assert.DoesNotContain("   at ", answer.Output + answer.Error);
    }

    [Theory]
    [InlineData("low=0.5", 0)]
    [InlineData("wave.low=0.5", 0)]
    [InlineData("wave.period=-3", 3)]
    [InlineData("lwo=0.5", 3)]
    [InlineData("low=many", 3)]
    public void Check_Set_IsCheckedLikeTheFile(string set, int code) => Assert.Equal(
        code, _gangraph.Run("check", _gangraph.Write("a.json", Sound), "--set", set).Code);
}
