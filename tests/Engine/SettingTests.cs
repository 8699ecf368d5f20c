using GanGraph.Engine.Curves;

namespace GanGraph.Engine.Tests;

public class SettingTests
{
    private static readonly FrameSpan Second = new(0, 4, new FrameRate(4));

    [Fact]
    public void At_NoSignal_IsTheSameForAllFrames() =>
        Assert.Equal([0.5, 0.5, 0.5, 0.5], new Setting<double>(0.5, min: 0, max: 1).At(Second));

    [Fact]
    public void At_Driven_FollowsTheSignalWithinTheRange()
    {
        Setting<double> setting = new(0, min: 0, max: 0.6) { Signal = new Seconds(1) };

        Assert.Equal([0, 0.25, 0.5, 0.6], setting.At(Second));
    }

    [Fact]
    public void At_DrivenWholeNumber_Rounds()
    {
        Setting<int> setting = new(0, min: 0, max: 100) { Signal = new Seconds(10) };

        Assert.Equal([0, 2, 5, 8], setting.At(Second));
    }

    [Fact]
    public void Value_Driven_SaysThatOneNumberIsWanted()
    {
        Setting<int> setting = new(4) { Name = "columns", Signal = new Seconds(1) };

        GraphException fault = Assert.Throws<GraphException>(() => setting.Value);
        Assert.StartsWith("columns is driven by a signal", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void At_Curve_DrivesUnlessASignalIsWired()
    {
        Setting<int> setting = new(4, min: 0, max: 9)
        {
            Name = "columns",
            Curve = new Curve([new(0, 2, CurveWay.Linear), new(1, 4, CurveWay.Linear)]),
        };

        Assert.Equal([2, 2, 3, 4], setting.At(Second));
        Assert.Equal(
            "columns has a curve over time, but it has to be the same for all frames. "
            + "Take the curve away and set a number.",
            Assert.Throws<GraphException>(() => setting.Value).Message);
        setting.Signal = new Seconds(10);
        Assert.Equal([0, 2, 5, 8], setting.At(Second));
        setting.Signal = null;
        Assert.Equal([2, 2, 3, 4], setting.At(Second));
    }

    [Fact]
    public void At_DrivenBySomethingThatIsNoNumber_SaysWhen()
    {
        Setting<double> setting = new(0) { Name = "strength", Signal = new Seconds(double.NaN) };

        GraphException fault = Assert.Throws<GraphException>(() => setting.At(0.5));

        Assert.Equal(
            "strength gets no number from its signal at 0.5 seconds, wanted is one. Choose smaller "
            + "settings for the node that the signal comes from.",
            fault.Message);
    }

    [Fact]
    public void At_DrivenBeyondAllNumbers_StaysWithinTheRange()
    {
        Setting<int> setting = new(0, min: 0, max: 7)
        {
            Signal = new Seconds(double.PositiveInfinity),
        };

        Assert.Equal(7, setting.At(1));
    }

    private sealed class Seconds(double times) : ISignal
    {
        public double At(double seconds) => seconds * times;
    }
}
