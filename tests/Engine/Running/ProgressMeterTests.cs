using GanGraph.Engine.Running;

namespace GanGraph.Engine.Tests.Running;

public class ProgressMeterTests
{
    [Fact]
    public void Tell_ManyInASecond_ShowsTenAndTheLast()
    {
        HandClock clock = new();
        ProgressMeter meter = new("node", clock);
        List<NodeProgress?> shown = [];

        for (int i = 1; i <= 1000; i++)
        {
            clock.Move(0.001);
            shown.Add(meter.Tell(i, 1000, "steps", null));
        }

        List<NodeProgress> events = [.. shown.OfType<NodeProgress>()];
        Assert.InRange(events.Count, 9, 12);
        Assert.Equal(1000, events[^1].Done);
        Assert.Null(meter.Rest());
    }

    [Fact]
    public void Tell_SteadySpeed_EstimatesTheTimeLeft()
    {
        HandClock clock = new();
        ProgressMeter meter = new("node", clock);

        Assert.Null(meter.Tell(100, 400, "steps", null)!.SecondsLeft);
        clock.Move(2);
        NodeProgress second = meter.Tell(120, 400, "steps", null)!;

        Assert.Equal(28, second.SecondsLeft!.Value, 6);
    }

    [Fact]
    public void Rest_SomethingUnshown_GivesIt()
    {
        ProgressMeter meter = new("node", new HandClock());
        meter.Tell(1, 10, "steps", null);

        Assert.Null(meter.Tell(2, 10, "steps", "loss 3"));

        Assert.Equal((2, "loss 3"), (meter.Rest()!.Done, "loss 3"));
        Assert.Null(meter.Rest());
    }

    private sealed class HandClock : TimeProvider
    {
        private long _now = 1;

        public override long TimestampFrequency => 1_000_000;

        public override long GetTimestamp() => _now;

        public void Move(double seconds) => _now += (long)(seconds * 1e6);
    }
}
