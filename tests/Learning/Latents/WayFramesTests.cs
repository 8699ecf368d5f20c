using GanGraph.Learning.Latents;

namespace GanGraph.Learning.Tests.Latents;

public class WayFramesTests
{
    [Theory]
    [InlineData(new double[] { 1, 1, 2 }, 40, new[] { 10, 10, 20 })]
    [InlineData(new double[] { 0, 1 }, 10, new[] { 1, 9 })]
    [InlineData(new double[] { 0, 0, 0 }, 10, new[] { 4, 3, 3 })]
    [InlineData(new double[] { 5, 1, 100 }, 3, new[] { 1, 1, 1 })]
    [InlineData(new double[] { 1, 2, 3.5 }, 20, new[] { 4, 6, 10 })]
    public void Of_Lengths_SharesAllFramesOut(double[] lengths, int total, int[] wanted)
    {
        IReadOnlyList<int> frames = WayFrames.Of(lengths, total);

        Assert.Equal(total, frames.Sum());
        Assert.All(frames.Zip(wanted), pair => Assert.InRange(pair.First - pair.Second, -1, 1));
        Assert.All(frames, count => Assert.True(count > 0));
    }
}
