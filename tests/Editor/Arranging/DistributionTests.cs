using GanGraph.Editor.Arranging;
using GanGraph.Editor.Editing;

namespace GanGraph.Editor.Tests.Arranging;

public class DistributionTests
{
    private static readonly Dictionary<string, ItemSize> Sizes = new()
    {
        ["a"] = new(100, 30), ["b"] = new(200, 20),
    };

    [Fact]
    public void Of_Across_MakesEqualGapsAndLeavesTheOutermost()
    {
        IReadOnlyDictionary<string, Place> places = Distribution.Of(
            PlacedGraph.Read(), ["b", "note:n", "a"], DistributionAxis.Across, Sizes);

        Assert.Equal(
            [new Place(0, 0), new(125, 200), new(200, 50)],
            [places["a"], places["note:n"], places["b"]]);
    }

    [Fact]
    public void Of_Down_KeepsTheOrderFromAbove()
    {
        IReadOnlyDictionary<string, Place> places = Distribution.Of(
            PlacedGraph.Read(), ["b", "note:n", "a"], DistributionAxis.Down, Sizes);

        Assert.Equal(
            [new Place(0, 0), new(200, 105), new(30, 200)],
            [places["a"], places["b"], places["note:n"]]);
    }

    [Fact]
    public void Of_OneOrNone_StaysWhereItIs()
    {
        Assert.Equal(
            new Place(200, 50),
            Distribution.Of(PlacedGraph.Read(), ["b"], DistributionAxis.Down, Sizes)["b"]);
        Assert.Empty(Distribution.Of(
            PlacedGraph.Read(), ["film"], DistributionAxis.Down, Sizes));
    }
}
