using GanGraph.Engine.Binding;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Files;

namespace GanGraph.Engine.Tests.Binding;

public sealed class FileChecksTests
{
    private const string FilmHash =
        "d0607f7ad2628b2af9158dfba06ce87166e66b15bf68f8f358f9aa27ccb7c321";

    [Theory]
    [InlineData("none.mp4", "2:56 asset.missing")]
    [InlineData("empty.mp4", "2:56 asset.missing")]
    [InlineData("folder", "2:56 asset.kind")]
    [InlineData("../x.mp4", "2:56 asset.outside")]
    [InlineData("/etc/passwd", "2:56 asset.outside")]
    [InlineData("\\\\\\\\server\\\\share\\\\x.mp4", "2:56 asset.outside")]
    [InlineData("//server/share/x.mp4", "2:56 asset.outside")]
    [InlineData("C:\\\\x.mp4", "2:56 asset.outside")]
    [InlineData("asset:none", "2:56 asset.unknown")]
    [InlineData("asset:song", "2:56 asset.kind")]
    [InlineData("asset:away", "2:56 asset.outside")]
    [InlineData(" ", "2:56 asset.missing")]
    [InlineData("a\\u0000b", "2:56 asset.missing")]
    [InlineData("", "2:56 asset.unset")]
    public void Bind_WrongAsset_SaysWhere(string path, string place)
    {
        using GraphFolder folder = new();
        folder.Write("folder/clip.mp4", "film");
        folder.Write("empty.mp4", "");

        Assert.Null(folder.Bind(Graph(path)));

        Assert.Equal([place], folder.Places);
    }

    [Fact]
    public void Bind_NoAsset_IsSaidAtTheNode()
    {
        using GraphFolder folder = new();

        folder.BindNodes("\"v\": { \"type\": \"VideoFrames\", \"v\": 1 }");

        Assert.Equal(["2:1 asset.unset"], folder.Places);
        Assert.Equal(
            "v.path names no file. Set it to the path of a video, relative to the graph.",
            folder.Problems[0].Message);
    }

    [Theory]
    [InlineData("folder/clip.mp4")]
    [InlineData("folder\\\\clip.mp4")]
    [InlineData("./folder/../folder/clip.mp4")]
    public void Bind_AssetUnderTheGraph_IsFound(string path)
    {
        using GraphFolder folder = new();
        folder.Write("folder/clip.mp4", "film");

        Assert.NotNull(folder.Bind(Graph(path)));
    }

    [Fact]
    public void Bind_AssetUnderARoot_IsFoundAndTravelsWithoutIt()
    {
        using GraphFolder folder = new();
        using GraphFolder root = new();
        string clip = root.Write("clips/clip.mp4", "film");

        BoundGraph graph = folder.Bind(
            Graph("x"), new BindingOptions { Roots = [root.Folder] }, "v.path", clip)!;

        Assert.Contains(
            "\"path\": \"clips/clip.mp4\"", graph.EffectiveText, StringComparison.Ordinal);
        Assert.DoesNotContain(root.Folder, graph.EffectiveText, StringComparison.Ordinal);
        Assert.NotNull(folder.Bind(
            Graph("clips/clip.mp4"), new BindingOptions { Roots = [root.Folder] }));
    }

    [Fact]
    public void Bind_FoldersOfThisMachine_AreNotInTheText()
    {
        using GraphFolder folder = new();

        BoundGraph graph = folder.Bind(
            $$"""
            { "format": "gangraph/1", "nodes": {}, "layout": {
              "from": "{{folder.Folder}}/x.json", "notes": ["see {{folder.Folder}}/notes.txt",
              "/mnt{{folder.Folder}}/kept.txt", "{{folder.Folder}}/a:{{folder.Folder}}/b"] } }
            """)!;

        Assert.Contains(
            "\"from\": \"x.json\"", graph.EffectiveText, StringComparison.Ordinal);
        Assert.Contains(
            "[\"see notes.txt\", \"kept.txt\", \"a:b\"]",
            graph.EffectiveText,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Bind_AssetWithItsHash_IsFound()
    {
        using GraphFolder folder = new();
        folder.Write("clip.mp4", "film");
        string hash = new ContentHashes(null).Of(Path.Combine(folder.Folder, "clip.mp4"));

        Assert.Equal(FilmHash, hash);
        Assert.NotNull(folder.Bind(Hashed(FilmHash.ToUpperInvariant())));
    }

    [Fact]
    public void Bind_AssetWithAnotherHash_SaysBoth()
    {
        using GraphFolder folder = new();
        folder.Write("clip.mp4", "another film");

        Assert.Null(folder.Bind(Hashed(FilmHash)));

        Problem problem = Assert.Single(folder.Problems);
        Assert.Equal("2:58 asset.moved", Assert.Single(folder.Places));
        Assert.Contains($"made with {FilmHash}", problem.Message, StringComparison.Ordinal);
        string found = new ContentHashes(null).Of(Path.Combine(folder.Folder, "clip.mp4"));
        Assert.Contains(
            $"has the SHA-256 {found}", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../film.mp4")]
    [InlineData("out:../film.mp4")]
    [InlineData("/tmp/film.mp4")]
    [InlineData("out:/tmp/film.mp4")]
    [InlineData("C:\\\\film.mp4")]
    [InlineData("\\\\\\\\server\\\\share\\\\film.mp4")]
    [InlineData("a//b.mp4")]
    [InlineData("out:")]
    [InlineData("out:nul.mp4")]
    [InlineData("sub/COM1")]
    [InlineData("what?.mp4")]
    [InlineData("film.")]
    public void Bind_OutputElsewhere_IsRefused(string path)
    {
        using GraphFolder folder = new();

        folder.BindNodes(
            $$"""
            "f": { "type": "Film", "v":1, "set": { "path": "{{path}}" }, "in":{ "frames": "x.y" } },
            "x": { "type": "Heard", "v": 1 }
            """);

        Assert.Equal(["2:48 output.outside", "3:16 node.unknown"], folder.Places);
    }

    [Fact]
    public void Bind_TwoNodesOneFile_IsRefused()
    {
        using GraphFolder folder = new();

        folder.BindNodes(
            """
            "f": { "type": "Film", "v":1, "set": { "path": "FILM.mp4" }, "in": { "frames":"x.y" } },
            "g": { "type": "Film", "v": 1, "in": { "frames": "x.y" } },
            "x": { "type": "Heard", "v": 1 }
            """);

        Assert.Equal(["3:1 output.twice", "4:16 node.unknown"], folder.Places);
        Assert.Equal(
            "g.path is \"film.mp4\", which f.path writes too. Give one of them another name.",
            folder.Problems[0].Message);
    }

    private static string Graph(string path) =>
        $$"""
        { "format": "gangraph/1", "nodes": {
        "v": { "type": "VideoFrames", "v": 1, "set": { "path": "{{path}}" } } }, "assets": {
        "song": { "kind": "sound", "path": "song.wav" }, "away": { "path": "../x.mp4" } } }
        """;

    private static string Hashed(string hash) =>
        $$"""
        { "format": "gangraph/1", "assets": {
        "clip": { "kind": "video", "path": "clip.mp4", "sha256": "{{hash}}" } }, "nodes": {
        "v": { "type": "VideoFrames", "v": 1, "set": { "path": "asset:clip" } },
        "w": { "type": "VideoFrames", "v": 1, "set": { "path": "asset:clip" } } } }
        """;
}
