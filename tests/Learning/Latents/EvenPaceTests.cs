using GanGraph.Learning.Latents;

namespace GanGraph.Learning.Tests.Latents;

public class EvenPaceTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.25, 0.5)] // the quiet half is over after a quarter of the time
    [InlineData(0.5, 0.66666667)]
    [InlineData(1, 1)]
    public void At_QuietThenBusy_HurriesThroughTheQuietHalf(double part, double wanted) =>
        Assert.Equal(wanted, new EvenPace([1, 3]).At(part), 8);

    [Fact]
    public void At_AnyPart_ShowsTheSameChangeInTheSameTime()
    {
        // What is seen at a place is place squared: it changes twice as fast at the end.
        double[] seen = [.. Enumerable.Range(0, 1001).Select(i => Math.Pow(i / 1000.0, 2))];
        EvenPace pace = new([.. seen.Zip(seen.Skip(1), (from, to) => to - from)]);

        for (double part = 0; part <= 1; part += 0.05)
        {
            Assert.Equal(part, Math.Pow(pace.At(part), 2), 5);
        }
    }

    [Theory]
    [InlineData(new double[] { 0, 0, 0 }, 0.4, 0.4)]
    [InlineData(new double[] { 0, 2, 0 }, 0.5, 0.5)]
    [InlineData(new double[] { 0, 2, 0 }, 0, 0.33333333)] // what shows nothing new is skipped
    public void At_StandingStill_GivesAPlace(double[] distances, double part, double wanted) =>
        Assert.Equal(wanted, new EvenPace(distances).At(part), 8);

    [Theory]
    [InlineData]
    [InlineData(1, -1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void New_NoDistances_AreRefused(params double[] distances) =>
        Assert.Throws<ArgumentException>(() => new EvenPace(distances));
}
