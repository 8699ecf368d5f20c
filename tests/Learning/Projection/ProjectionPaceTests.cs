using GanGraph.Learning.Projection;

namespace GanGraph.Learning.Tests.Projection;

public sealed class ProjectionPaceTests
{
    [Theory]
    [InlineData(0, 0, 0.15)]
    [InlineData(10, 0.02, 0.14602667)]
    [InlineData(50, 0.1, 0.13066667)]
    [InlineData(400, 0.1, 0.03266667)]
    [InlineData(700, 0.1, 0.00066667)]
    [InlineData(800, 0.09045085, 0)]
    [InlineData(950, 0.00954915, 0)]
    [InlineData(999, 0.00000395, 0)]
    public void At_Step_FollowsTheRamps(int step, double rate, double shaking)
    {
        ProjectionPace pace = new();

        Assert.Equal(rate, pace.RateAt(step), 1e-8);
        Assert.Equal(shaking, pace.ShakingAt(step, 3), 1e-8);
    }

    [Fact]
    public void At_NoRamps_IsTheFullLengthThroughout()
    {
        ProjectionPace pace = new() { RampUp = 0, RampDown = 0, ShakingEnd = 0, Steps = 10 };

        Assert.All(Enumerable.Range(0, 10), step => Assert.Equal(0.1, pace.RateAt(step)));
        Assert.Equal(0, pace.ShakingAt(0, 3));
    }
}
