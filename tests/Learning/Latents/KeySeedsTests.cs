using GanGraph.Learning.Latents;

namespace GanGraph.Learning.Tests.Latents;

public class KeySeedsTests
{
    private static readonly long[] Seeds = [11, 12, 13, 14];

    [Fact]
    public void Choose_Order_CountsFromOne() =>
        Assert.Equal([13u, 11u, 13u], KeySeeds.Choose(Seeds, [3, 1, 3], [], 0));

    [Fact]
    public void Choose_Reroll_LeavesLockedKeys()
    {
        uint[] first = KeySeeds.Choose(Seeds, [], [2], 1);
        uint[] second = KeySeeds.Choose(Seeds, [], [2], 2);

        Assert.Equal(first, KeySeeds.Choose(Seeds, [], [2], 1));
        Assert.Equal(12u, first[1]);
        Assert.Equal(12u, second[1]);
        Assert.Equal(10, first.Concat(second).Concat([11u, 13u, 14u]).Distinct().Count());
    }
}
