namespace GanGraph.Cli.Tests;

public sealed class FmtTests : IDisposable
{
    private readonly Gangraph _gangraph = new();

    public void Dispose() => _gangraph.Dispose();

    [Fact]
    public void Fmt_WritesOneTextInPlace()
    {
        string path = _gangraph.Write("a.json", """{"nodes":{},"format":"gangraph/1"}""");

        Assert.Equal(1, _gangraph.Run("fmt", "--check", path).Code);
        Answer first = _gangraph.Run("fmt", path);
        string text = File.ReadAllText(_gangraph.At(path));

        Assert.Equal((0, "a.json\n"), (first.Code, first.Output));
        Assert.StartsWith("{\n  \"format\": \"gangraph/1\"", text);
        Answer second = _gangraph.Run("fmt", "--check", path);
        Assert.Equal((0, ""), (second.Code, second.Output));
        Assert.Equal([_gangraph.At(path)], Directory.GetFiles(_gangraph.Folder));
    }

    [Fact]
    public void Fmt_NoJson_IsInvalidAndLeavesTheFile()
    {
        string path = _gangraph.Write("a.json", "{ \"format\": ");

        Answer answer = _gangraph.Run("fmt", path);

        Assert.Equal(3, answer.Code);
        Assert.StartsWith("a.json:1:", answer.Error);
        Assert.Equal("{ \"format\": ", File.ReadAllText(_gangraph.At(path)));
    }

    [Fact]
    public void Fmt_KeyTwice_IsInvalidAndLosesNeither()
    {
        const string Twice = """{"format":"gangraph/1","nodes":{"a":{"v":1},"a":{"v":2}}}""";
        string path = _gangraph.Write("a.json", Twice);

        Answer answer = _gangraph.Run("fmt", path);

        Assert.Equal(3, answer.Code);
        Assert.Contains("stands twice", answer.Error);
        Assert.Equal(Twice, File.ReadAllText(_gangraph.At(path)));
    }
}
