using GanGraph.Engine.Curves;

namespace GanGraph.Engine.Tests.Curves;

public class CurveTests
{
    private static readonly Curve Drawn = new(
    [
        new(1, 10, CurveWay.Linear), new(3, 20, CurveWay.Smooth), new(5, 0, CurveWay.Hold),
        new(6, 8, CurveWay.Smooth),
    ]);

    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 10)]
    [InlineData(1.5, 12.5)]
    [InlineData(3, 20)]
    [InlineData(3.5, 20 - (20 * 0.15625))]
    [InlineData(4, 10)]
    [InlineData(5, 0)]
    [InlineData(5.999, 0)]
    [InlineData(6, 8)]
    [InlineData(1e9, 8)]
    public void At_FollowsTheWaysAndStaysAtTheEnds(double seconds, double value) =>
        Assert.Equal(value, Drawn.At(seconds), 1e-12);

    [Fact]
    public void At_OnePoint_IsItsValueAllTheTime()
    {
        Curve flat = new([new(2, -3, CurveWay.Smooth)]);

        Assert.Equal([-3, -3, -3], new[] { flat.At(0), flat.At(2), flat.At(9) });
    }

    [Fact]
    public void New_NoPointsOrTimesThatDoNotRise_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new Curve([]));
        Assert.Throws<ArgumentException>(
            () => new Curve([new(1, 0, CurveWay.Hold), new(1, 2, CurveWay.Hold)]));
        Assert.Throws<ArgumentException>(() => new Curve([new(2, 0, CurveWay.Hold), default]));
    }
}
