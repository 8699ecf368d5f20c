namespace GanGraph.Cli.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly Gangraph _gangraph = new();

    public void Dispose() => _gangraph.Dispose();

    [Theory]
    [InlineData("rnu")]
    [InlineData("run")]
    [InlineData("run", "a.json", "--frames", "9:3")]
    [InlineData("run", "a.json", "--device", "gpu")]
    [InlineData("run", "a.json", "--set", "nothing")]
    [InlineData("run", "a.json", "--threads", "0")]
    [InlineData("run", "a.json", "--threads", "many")]
    [InlineData("run", "a.json", "--cache-size", "20")]
    [InlineData("run", "a.json", "--cache-size", "-1GB")]
    [InlineData("cache", "a.json", "b.json")]
    [InlineData("cache", "list", "a.json", "--cache", "somewhere")]
    [InlineData("cache", "clear", "--everything")]
    [InlineData("plan", "a.json", "--out", "")]
    [InlineData("check", "")]
    [InlineData("run", "a.json", "--unknown")]
    [InlineData("new", "a.json")]
    [InlineData("diff", "a.json")]
    [InlineData("diff", "a.json", "b.json", "c.json")]
    [InlineData("merge", "a.json", "b.json")]
    [InlineData("merge", "a.json", "b.json", "c.json", "--json")]
    public void WrongLine_IsUsageAndSaysNothingOnOutput(params string[] line)
    {
        Answer answer = _gangraph.Run(line);

        Assert.Equal(2, answer.Code);
        Assert.Equal("", answer.Output);
        Assert.NotEqual("", answer.Error.Trim());
        Assert.DoesNotContain("   at ", answer.Error);
    }

    [Fact]
    public void MisspeltCommand_NamesTheNearest() =>
        Assert.Contains("run", _gangraph.Run("rnu").Error);

    [Fact]
    public void NoCommand_ShowsHelp()
    {
        Answer answer = _gangraph.Run();

        Assert.Equal(2, answer.Code);
        Assert.Contains("extract <file>", answer.Output);
    }

    [Fact]
    public void Version_IsThatOfTheProduct()
    {
        Answer answer = _gangraph.Run("--version");

        Assert.Equal(0, answer.Code);
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", answer.Output);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    [InlineData("plan")]
    [InlineData("nodes")]
    [InlineData("new")]
    [InlineData("fmt")]
    [InlineData("diff")]
    [InlineData("merge")]
    [InlineData("schema")]
    [InlineData("info")]
    [InlineData("convert")]
    [InlineData("extract")]
    [InlineData("cache")]
    public void Help_IsThereForEachCommand(string command)
    {
        Answer answer = _gangraph.Run(command, "--help");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains($"gangraph {command}", answer.Output);
    }

    [Theory]
    [InlineData("nodes")]
    [InlineData("nodes", "Swirl")]
    [InlineData("--help")]
    public void OutputToAPipe_HasNoEscapeCodes(params string[] line) =>
        Assert.DoesNotContain("\e", _gangraph.Run(line).Output);
}
