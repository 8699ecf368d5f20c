namespace GanGraph.Cli.Tests;

public sealed class MergeTests : IDisposable
{
    private readonly Gangraph _gangraph = new();

    public MergeTests()
    {
        _gangraph.Write("base.json", Graph("1"));
        _gangraph.Write("ours.json", Graph("2"));
        _gangraph.Write("theirs.json", Graph("1, \"shape\": \"ramp\""));
        _gangraph.Write("other.json", Graph("3"));
    }

    public void Dispose() => _gangraph.Dispose();

    [Fact]
    public void Merge_WithoutTarget_PrintsTheGraphAndChangesNoFile()
    {
        Answer answer = _gangraph.Run("merge", "base.json", "ours.json", "theirs.json");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains("\"set\": { \"high\": 2, \"shape\": \"ramp\" }", answer.Output);
        Assert.Equal(Graph("2"), File.ReadAllText(_gangraph.At("ours.json")));
    }

    [Fact]
    public void Merge_Conflict_FailsAndWritesTheTarget()
    {
        Answer answer = _gangraph.Run(
            "merge", "base.json", "ours.json", "other.json", "-o", "merged.json");

        Assert.Equal((1, ""), (answer.Code, answer.Output));
        Assert.StartsWith(
            "merged.json: conflict: nodes.wave.set.high was 1, is 2 here and 3 in the other "
            + "version.\n",
            answer.Error);
        Assert.Contains(
            "\"conflicts\": [{ \"at\": \"nodes.wave.set.high\", \"base\": 1, \"ours\": 2, "
            + "\"theirs\": 3 }]",
            File.ReadAllText(_gangraph.At("merged.json")));
    }

    [Fact]
    public void Merge_Json_EndsWithOneResult()
    {
        Answer answer = _gangraph.Run(
            "merge", "base.json", "ours.json", "other.json", "-o", "ours.json", "--json");

        Assert.Equal(["conflict", "result"], answer.Events.Select(e => (string?)e["type"]));
        Assert.Equal(3, (int)answer.Events[0]["theirs"]!);
        Assert.Equal("conflicts", (string?)answer.Events[1]["outcome"]);
    }

    [Fact]
    public void Merge_LaterFormat_IsInvalidAndWritesNothing()
    {
        _gangraph.Write("later.json", """{ "format": "gangraph/2" }""");

        Answer answer = _gangraph.Run(
            "merge", "base.json", "ours.json", "later.json", "-o", "ours.json");

        Assert.Equal(3, answer.Code);
        Assert.Contains("later.json:1:13 format.newer", answer.Error);
        Assert.Equal(Graph("2"), File.ReadAllText(_gangraph.At("ours.json")));
    }

    private static string Graph(string high) =>
        "{ \"format\": \"gangraph/1\", \"nodes\": { \"wave\": { \"type\": \"Wave\", \"v\": 1, "
        + "\"set\": { \"high\": " + high + " } } } }";
}
