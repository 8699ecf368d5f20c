using GanGraph.Learning.Latents;

namespace GanGraph.Learning.Tests.Latents;

public class WalkTimingTests
{
    [Theory]
    [InlineData(8, 100, 0, true, false, 800)]
    [InlineData(8, 100, 0, true, true, 800)]
    [InlineData(8, 100, 5, true, false, 840)]
    [InlineData(8, 100, 0, false, false, 701)]
    [InlineData(8, 100, 0, false, true, 700)]
    [InlineData(1, 10, 0, false, false, 1)]
    public void Length_IsExact(
        int keys, int frames, int hold, bool loop, bool inclusive, long length) => Assert.Equal(
            length, new WalkTiming(keys, frames, hold, loop, inclusive).Length);

    [Fact]
    public void At_Exclusive_NeverShowsAKeyTwice()
    {
        WalkTiming timing = new(8, 100);

        Assert.Equal(new PathPlace(0, 0.99), timing.At(99));
        Assert.Equal(new PathPlace(1, 0), timing.At(100));
        Assert.Equal(new PathPlace(7, 0.99), timing.At(799));
    }

    [Fact]
    public void At_Inclusive_ShowsEachKeyTwice()
    {
        WalkTiming timing = new(8, 100, InclusiveEnds: true);

        Assert.Equal(new PathPlace(0, 1), timing.At(99));
        Assert.Equal(new PathPlace(1, 0), timing.At(100));
    }

    [Fact]
    public void At_OpenWalk_EndsAtTheLastKey() =>
        Assert.Equal(new PathPlace(2, 1), new WalkTiming(4, 10, Loop: false).At(30));

    [Fact]
    public void At_Hold_RestsAtTheKey() =>
        Assert.Equal(new PathPlace(1, 0), new WalkTiming(4, 10, HoldFrames: 3).At(15));

    [Theory]
    [InlineData(true, 41)]
    [InlineData(false, 44)]
    public void At_WaysOfOtherLengths_EachTakesItsFrames(bool loop, long length)
    {
        WalkTiming timing = new(loop ? 3 : 4, 100, HoldFrames: 2, Loop: loop)
        {
            FramesOfWays = [10, 5, 20],
        };

        Assert.Equal(length, timing.Length);
        Assert.Equal(new PathPlace(0, 0), timing.At(2));
        Assert.Equal(new PathPlace(0, 0.9), timing.At(11));
        Assert.Equal(new PathPlace(1, 0), timing.At(12));
        Assert.Equal(new PathPlace(1, 0), timing.At(14));
        Assert.Equal(new PathPlace(1, 0.4), timing.At(16));
        Assert.Equal(new PathPlace(2, 0.95), timing.At(40));
        if (!loop)
        {
            Assert.Equal(new PathPlace(2, 1), timing.At(43));
        }
    }
}
