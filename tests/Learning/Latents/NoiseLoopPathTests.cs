using GanGraph.Learning.Latents;
using GanGraph.Torch;

namespace GanGraph.Learning.Tests.Latents;

public class NoiseLoopPathTests
{
    private static readonly float[] Centre = [1, -2, 3, 0.5f, 0, 7];

    [Fact]
    public void At_Walk_AddsTheNumbersOfTheSeedUp()
    {
        NoiseLoopPath path = new(Centre, NoiseLoopWay.Walk, 3, 0.5, 9);
        double[] steps = new RandomState(9).Normal(18);

        for (int stop = 0; stop <= 3; stop++)
        {
            float[] wanted = [.. Centre.Select((number, i) => (float)(number + Enumerable
                .Range(0, stop).Sum(before => 0.5 * steps[(before * 6) + i])))];
            Assert.Equal(wanted, path.At(stop / 3.0), Near);
        }

        Assert.Equal(
            path.At(1 / 3.0).Zip(path.At(2 / 3.0), (from, to) => (from + to) / 2), path.At(0.5),
            Near);
    }

    [Theory]
    [InlineData(NoiseLoopWay.Closed)]
    [InlineData(NoiseLoopWay.Circle)]
    public void At_TheEndOfAClosedWay_IsTheCentreToTheBit(NoiseLoopWay way)
    {
        for (uint seed = 0; seed < 50; seed++)
        {
            NoiseLoopPath path = new(Centre, way, 7, 3, seed);

            Assert.Equal(Centre, path.At(0));
            Assert.Equal(Centre, path.At(1));
            Assert.True(Distance(path.At(0.5)) > 0.1, "It does not move.");
        }
    }

    [Fact]
    public void At_Circle_HasTheSameSpeedAllAround()
    {
        float[] wide = new float[2000];
        NoiseLoopPath path = new(wide, NoiseLoopWay.Circle, 1, 1, 4);
        double[] speeds = [.. Enumerable.Range(0, 12).Select(i => Math.Sqrt(
            path.At(i / 12.0).Zip(path.At((i + 0.1) / 12.0), (a, b) => (a - b) * (a - b)).Sum()))];

        Assert.InRange(speeds.Max() / speeds.Min(), 1, 1.1);
    }

    [Fact]
    public void At_Leashed_StaysNearWhereAWalkDriftsAway()
    {
        double Far(NoiseLoopWay way) => Enumerable.Range(0, 40).Average(seed =>
        {
            float[] end = new NoiseLoopPath(Centre, way, 100, 1, (uint)seed).At(1);
            return end.Zip(Centre, (a, b) => (double)(a - b) * (a - b)).Sum() / Centre.Length;
        });

        Assert.InRange(Far(NoiseLoopWay.Walk), 70, 130); // a variance of 1 for each stop
        Assert.InRange(Far(NoiseLoopWay.Leashed), 3.7, 6.9); // 1 / (1 - 0.9 ^ 2) = 5.26
    }

    private static double Distance(float[] point) =>
        Math.Sqrt(point.Zip(Centre, (a, b) => (double)(a - b) * (a - b)).Sum());

    private static bool Near(float one, float other) => Math.Abs(one - other) < 1e-5;
}
