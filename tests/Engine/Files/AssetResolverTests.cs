using GanGraph.Engine.Documents;
using GanGraph.Engine.Files;

namespace GanGraph.Engine.Tests.Files;

public sealed class AssetResolverTests
{
    [Fact]
    public void Resolve_LinkInside_IsFollowed()
    {
        using GraphFolder folder = new();
        string clip = folder.Write("real/clip.mp4", "film");
        File.CreateSymbolicLink(Path.Combine(folder.Folder, "link.mp4"), "real/clip.mp4");

        Assert.Equal(clip, Resolver(folder).Resolve(Video("link.mp4")));
    }

    [Theory]
    [InlineData("link.mp4")]
    [InlineData("linked/clip.mp4")]
    public void Resolve_LinkOutside_IsRefused(string path)
    {
        using GraphFolder folder = new();
        using GraphFolder elsewhere = new();
        string clip = elsewhere.Write("clip.mp4", "film");
        File.CreateSymbolicLink(Path.Combine(folder.Folder, "link.mp4"), clip);
        Directory.CreateSymbolicLink(Path.Combine(folder.Folder, "linked"), elsewhere.Folder);

        GraphException refused = Assert.Throws<GraphException>(
            () => Resolver(folder).Resolve(Video(path)));

        Assert.Contains("leads out of the graph's folder", refused.Message, default);
        Assert.Equal(clip, Resolver(folder, elsewhere.Folder).Resolve(Video(path)));
    }

    [Fact]
    public void Resolve_LinksInACircle_IsRefused()
    {
        using GraphFolder folder = new();
        File.CreateSymbolicLink(Path.Combine(folder.Folder, "a"), "b");
        File.CreateSymbolicLink(Path.Combine(folder.Folder, "b"), "a");

        Assert.Throws<GraphException>(() => Resolver(folder).Resolve(Video("a")));
    }

    [Fact]
    public void Resolve_FolderWithTheSameBeginning_IsOutside()
    {
        using GraphFolder folder = new();
        string twin = folder.Folder + "2";
        Directory.CreateDirectory(twin);
        File.WriteAllText(Path.Combine(twin, "clip.mp4"), "film");
        try
        {
            Assert.Throws<GraphException>(() => Resolver(folder).Resolve(
                Video($"../{Path.GetFileName(twin)}/clip.mp4")));
        }
        finally
        {
            Directory.Delete(twin, recursive: true);
        }
    }

    [Fact]
    public void Hash_Folder_DependsOnNamesAndContents()
    {
        using GraphFolder folder = new();
        folder.Write("one/a.png", "1");
        folder.Write("one/b/c.png", "2");
        folder.Write("same/b/c.png", "2");
        folder.Write("same/a.png", "1");
        folder.Write("renamed/a.png", "1");
        folder.Write("renamed/b/d.png", "2");
        folder.Write("changed/a.png", "1");
        folder.Write("changed/b/c.png", "3");
        string Hash(string name) => Resolver(folder).Hash(
            new AssetSetting(AssetKind.PictureFolder) { CurrentValue = name });

        Assert.Equal(Hash("one"), Hash("same"));
        Assert.NotEqual(Hash("one"), Hash("renamed"));
        Assert.NotEqual(Hash("one"), Hash("changed"));
    }

    private static AssetResolver Resolver(GraphFolder folder, params string[] roots) =>
        new(GraphDocument.New(folder.GraphPath), roots, new ContentHashes(null));

    private static AssetSetting Video(string path) =>
        new(AssetKind.Video) { Name = "path", CurrentValue = path };
}
