using GanGraph.Learning.Latents;

namespace GanGraph.Learning.Tests.Latents;

public class EasingCurveTests
{
    [Fact]
    public void At_EveryCurve_RisesFromZeroToOne()
    {
        foreach (Easing easing in Enum.GetValues<Easing>())
        {
            double[] curve = [.. Enumerable.Range(0, 101)
                .Select(i => EasingCurve.At(easing, i / 100.0))];

            Assert.Equal(0, curve[0], 12);
            Assert.Equal(1, curve[^1], 12);
            Assert.Equal(curve.Order(), curve);
        }
    }

    [Theory]
    [InlineData(Easing.Smooth, 0.15625)]
    [InlineData(Easing.CubicIn, 0.015625)]
    [InlineData(Easing.CubicInOut, 0.0625)]
    [InlineData(Easing.Sine, 0.14644660940672624)]
    public void At_Quarter_EqualsTheFormula(Easing easing, double wanted) =>
        Assert.Equal(wanted, EasingCurve.At(easing, 0.25), 12);
}
