using GanGraph.Editor.Pieces;

namespace GanGraph.Editor.Tests.Pieces;

public sealed class RecentGraphsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gangraph-recent-").FullName;

    private string List => Path.Combine(_folder, "own", "recent.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Add_SeveralGraphs_HoldsTheNewestFirstAndEachOnce()
    {
        RecentGraphs recent = new(List);
        foreach (string name in new[] { "a", "b", "a" })
        {
            recent.Add(Graph(name));
        }

        Assert.Equal([Graph("a"), Graph("b")], new RecentGraphs(List).All);
        Assert.Equal(["Title of a", "Title of b"], recent.Pieces.Select(piece => piece.Title));
        File.Delete(Graph("a"));
        Assert.Equal([Path.Combine(_folder, "b.json")], recent.All);
    }

    [Fact]
    public void Add_ManyGraphs_ForgetsTheOldest()
    {
        RecentGraphs recent = new(List);
        for (int i = 0; i < 20; i++)
        {
            recent.Add(Graph($"g{i}"));
        }

        Assert.Equal(12, recent.All.Count);
        Assert.Equal(Graph("g19"), recent.All[0]);
    }

    [Theory]
    [InlineData("no list")]
    [InlineData("[{}]")]
    [InlineData("{}")]
    public void All_DamagedList_BeginsAnew(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(List)!);
        File.WriteAllText(List, text);
        RecentGraphs recent = new(List);
        Assert.Empty(recent.All);
        recent.Add(Graph("a"));
        Assert.Equal([Graph("a")], recent.All);
    }

    [Fact]
    public void All_NoPlaceForAList_IsEmpty()
    {
        RecentGraphs recent = new(null);
        recent.Add(Graph("a"));
        Assert.Empty(recent.All);
    }

    private string Graph(string name)
    {
        string path = Path.Combine(_folder, $"{name}.json");
        File.WriteAllText(path, $$"""
            { "format": "gangraph/1", "meta": { "title": "Title of {{name}}" }, "nodes": {} }
            """);
        return path;
    }
}
