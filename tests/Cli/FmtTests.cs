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

    [Theory]
    [InlineData("""{"format":"gangraph/2","zoo":1}""", "format.newer")]
    [InlineData("""{"name":"no-graph","version":"1.0.0"}""", "format.unknown")]
    public void Fmt_NotThisFormat_LeavesTheFileAsItIs(string text, string code)
    {
        string path = _gangraph.Write("a.json", text);

        Answer answer = _gangraph.Run("fmt", path);

        Assert.Equal((3, ""), (answer.Code, answer.Output));
        Assert.Contains(code, answer.Error);
        Assert.Equal(text, File.ReadAllText(_gangraph.At(path)));
    }

    [Fact]
    public void Fmt_Link_StaysALinkAndTheFileKeepsItsRights()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // links want a right there that few have, and rights are no part of a file
        }

        string file = _gangraph.At(_gangraph.Write("real.json", """{"format":"gangraph/1"}"""));
        File.CreateSymbolicLink(_gangraph.At("link.json"), "real.json");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        Answer answer = _gangraph.Run("fmt", "link.json");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Equal("real.json", new FileInfo(_gangraph.At("link.json")).LinkTarget);
        Assert.Equal("{\n  \"format\": \"gangraph/1\"\n}\n", File.ReadAllText(file));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void Fmt_WriteProtected_SaysSoAndGoesOnWithTheOthers()
    {
        const string Text = """{"format":"gangraph/1"}""";
        new FileInfo(_gangraph.At(_gangraph.Write("a.json", Text))).IsReadOnly = true;
        _gangraph.Write("b.json", Text);

        Answer answer = _gangraph.Run("fmt", "a.json", "b.json");

        Assert.Equal((1, "a.json\nb.json\n"), (answer.Code, answer.Output));
        Assert.Equal(
            "gangraph: a.json is write-protected. Allow writing to it, or name another file.\n",
            answer.Error);
        Assert.Equal(Text, File.ReadAllText(_gangraph.At("a.json")));
        Assert.NotEqual(Text, File.ReadAllText(_gangraph.At("b.json")));
    }

    [Fact]
    public void Fmt_EarlierAndLaterNodeVersions_Stay()
    {
        const string Text = """
            {
              "format": "gangraph/1",
              "nodes": {
                "a": { "type": "Swirl", "v": 999, "set": { "strength": 1.50 } },
                "b": { "type": "Unheard", "v": 1, "set": { "z": "\u00e9", "zz": { "b": 1e3 } } },
                "c": { "type": "Swirl", "v": 1, "set": { "strength": 1.5 } }
              }
            }

            """;
        string path = _gangraph.Write(
            "a.json",
            Text.Replace("\"strength\": 1.5 }", "\"strength\": 1.50 }", StringComparison.Ordinal));

        Assert.Equal(0, _gangraph.Run("fmt", path).Code);

        Assert.Equal(Text, File.ReadAllText(_gangraph.At(path)));
        Answer check = _gangraph.Run("check", path);
        Assert.Contains("a needs version 999 of Swirl, this one is", check.Output);
    }
}
