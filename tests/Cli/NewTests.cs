namespace GanGraph.Cli.Tests;

public sealed class NewTests : IDisposable
{
    private readonly Gangraph _gangraph = new();

    public void Dispose() => _gangraph.Dispose();

    [Fact]
    public void New_Clip_IsAGraphWithoutProblems()
    {
        _gangraph.Write("my clip.mp4", "a film by its name");

        Answer made = _gangraph.Run("new", "mine.json", "--clip", "my clip.mp4");

        Assert.Equal((0, ""), (made.Code, made.Error));
        Assert.Equal("mine.json: no problems\n", _gangraph.Run("check", "mine.json").Output);
        Assert.Equal(0, _gangraph.Run("fmt", "--check", "mine.json").Code);
    }

    [Fact]
    public void New_Pictures_IsAGraphWithoutProblems()
    {
        Directory.CreateDirectory(_gangraph.At("faces"));

        Assert.Equal(0, _gangraph.Run("new", "a/mine.json", "--pictures", "faces").Code);

        Assert.Equal(5, _gangraph.Run("check", "a/mine.json").Code);
        Assert.Equal(0, _gangraph.Run("check", "a/mine.json", "--root", ".").Code);
    }

    [Fact]
    public void New_PathsWithSpaces_SaysALineThatCanBeTyped()
    {
        _gangraph.Write("all clips/a.mp4", "a film by its name");

        Answer made = _gangraph.Run("new", "b c/mine.json", "--clip", "all clips/a.mp4");

        Assert.Contains("gangraph run \"b c/mine.json\" --root \"", made.Output);
    }

    [Fact]
    public void New_WhereAFileIs_LeavesItAlone()
    {
        _gangraph.Write("clip.mp4", "");
        _gangraph.Write("mine.json", "mine");

        Assert.Equal(1, _gangraph.Run("new", "mine.json", "--clip", "clip.mp4").Code);
        Assert.Equal("mine", File.ReadAllText(_gangraph.At("mine.json")));
    }

    [Fact]
    public void New_NoSuchClip_IsMissing() =>
        Assert.Equal(4, _gangraph.Run("new", "mine.json", "--clip", "nowhere.mp4").Code);
}
