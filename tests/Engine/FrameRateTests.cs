namespace GanGraph.Engine.Tests;

public class FrameRateTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("0.0009")]
    [InlineData("1e-12")]
    [InlineData("5E-324")]
    [InlineData("1e999")]
    [InlineData("NaN")]
    [InlineData("1/0")]
    [InlineData("0/1")]
    [InlineData("1/2/3")]
    [InlineData("")]
    public void TryParse_NoRate_IsRefused(string text) =>
        Assert.False(FrameRate.TryParse(text, out _));

    [Theory]
    [InlineData("0.001", 1, 1000)]
    [InlineData("12.5", 25, 2)]
    [InlineData("100000", 100_000, 1)]
    [InlineData("30000/1001", 30_000, 1001)]
    public void TryParse_Rate_IsExact(string text, int numerator, int denominator)
    {
        Assert.True(FrameRate.TryParse(text, out FrameRate rate));

        Assert.Equal((numerator, denominator), (rate.Numerator, rate.Denominator));
    }
}
