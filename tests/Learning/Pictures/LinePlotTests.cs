using GanGraph.Learning.Pictures;

namespace GanGraph.Learning.Tests.Pictures;

public class LinePlotTests
{
    [Fact]
    public void Draw_ALine_LeavesItsColour()
    {
        Raster plot = LinePlot.Draw([new PlotSeries("real", [(0, 1), (100, 2)])], "steps");

        int blue = Enumerable.Range(0, plot.Pixels.Length / 3)
            .Count(i => plot.Pixels[i * 3] == 31 && plot.Pixels[(i * 3) + 2] == 180);

        Assert.True(blue > 800, $"{blue} pixels");
    }

    [Theory]
    [InlineData(0, 1, 0.2)]
    [InlineData(0, 1500, 500)]
    [InlineData(-3, 3, 1)]
    public void Over_ARange_ChoosesRoundTicks(double least, double most, double tick) =>
        Assert.Equal(tick, PlotAxis.Over(least, most, 0, 100, 6).Tick, 9);

    [Fact]
    public void Draw_NoNumbers_StillDraws() =>
        Assert.NotEmpty(LinePlot.Draw([new PlotSeries("x", [(1, double.NaN)])], "steps").Pixels);
}
