using GanGraph.Engine.Files;

namespace GanGraph.Engine.Tests.Files;

public sealed class OutputResolverTests
{
    [Theory]
    [InlineData("film.mp4")]
    [InlineData("out:film.mp4")]
    [InlineData("out:sub/film.mp4")]
    [InlineData("sub\\film.mp4")]
    public void Resolve_BelowTheFolder_MakesItsFolder(string name)
    {
        using GraphFolder folder = new();
        string path = new OutputResolver(Path.Combine(folder.Folder, "out")).Resolve(Output(name));

        string tail = name.Replace("out:", "", StringComparison.Ordinal).Replace('\\', '/');
        Assert.Equal(Path.Combine(folder.Folder, "out", tail), path);
        Assert.True(Directory.Exists(Path.GetDirectoryName(path)));
    }

    [Theory]
    [InlineData("../film.mp4")]
    [InlineData("/tmp/film.mp4")]
    [InlineData("aux")]
    public void Resolve_Elsewhere_IsRefused(string name)
    {
        using GraphFolder folder = new();

        Assert.Throws<GraphException>(
            () => new OutputResolver(folder.Folder).Resolve(Output(name)));
    }

    [Fact]
    public void Resolve_ThroughALink_IsRefused()
    {
        using GraphFolder folder = new();
        using GraphFolder elsewhere = new();
        Directory.CreateSymbolicLink(Path.Combine(folder.Folder, "sub"), elsewhere.Folder);
        File.CreateSymbolicLink(
            Path.Combine(folder.Folder, "film.mp4"), Path.Combine(elsewhere.Folder, "x"));
        OutputResolver outputs = new(folder.Folder);

        Assert.Throws<GraphException>(() => outputs.Resolve(Output("sub/film.mp4")));
        Assert.Throws<GraphException>(() => outputs.Resolve(Output("film.mp4")));
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere.Folder));
    }

    [Fact]
    public void Resolve_FolderThatIsALink_IsFollowed()
    {
        using GraphFolder folder = new();
        using GraphFolder elsewhere = new();
        string link = Path.Combine(folder.Folder, "out");
        Directory.CreateSymbolicLink(link, elsewhere.Folder);

        Assert.Equal(
            Path.Combine(elsewhere.Folder, "a.mp4"),
            new OutputResolver(link).Resolve(Output("a.mp4")));
    }

    private static OutputSetting Output(string name) => new(name) { Name = "path" };
}
