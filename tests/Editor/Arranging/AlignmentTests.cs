using GanGraph.Editor.Arranging;
using GanGraph.Editor.Editing;

namespace GanGraph.Editor.Tests.Arranging;

public class AlignmentTests
{
    private static readonly Dictionary<string, ItemSize> Sizes = new()
    {
        ["a"] = new(100, 30), ["b"] = new(200, 20),
    };

    [Theory]
    [InlineData(AlignmentEdge.Left, 0, 0, 0, 50, 0, 200)]
    [InlineData(AlignmentEdge.Right, 300, 0, 200, 50, 350, 200)]
    [InlineData(AlignmentEdge.Centre, 150, 0, 100, 50, 175, 200)]
    [InlineData(AlignmentEdge.Top, 0, 0, 200, 0, 30, 0)]
    [InlineData(AlignmentEdge.Bottom, 0, 190, 200, 200, 30, 200)]
    [InlineData(AlignmentEdge.Middle, 0, 95, 200, 100, 30, 100)]
    public void Of_Edge_MovesInOneDirectionOnly(
        AlignmentEdge edge, long ax, long ay, long bx, long by, long nx, long ny)
    {
        IReadOnlyDictionary<string, Place> places = Alignment.Of(
            PlacedGraph.Read(), ["a", "b", "note:n", "film", "a"], edge, Sizes);

        Assert.Equal(
            [new Place(ax, ay), new(bx, by), new(nx, ny)],
            [places["a"], places["b"], places["note:n"]]);
        Assert.Equal(3, places.Count);
    }

    [Fact]
    public void Of_NothingPlaced_MovesNothing() => Assert.Empty(
        Alignment.Of(PlacedGraph.Read(), ["film", "nobody"], AlignmentEdge.Left, Sizes));
}
