using GanGraph.Editor.Running;

namespace GanGraph.Editor.Tests.Running;

public class TimeLeftTests
{
    private static readonly Dictionary<string, double> Before = new()
    {
        ["draw"] = 7, ["film"] = 5,
    };

    [Fact]
    public void Of_TrainingUnderWay_AddsWhatTheOthersTookLastTime() => Assert.Equal(
        32,
        TimeLeft.Of(
            new Dictionary<string, NodeStatus>
            {
                ["train"] = Working("steps", 20),
                ["draw"] = new(NodeMark.Waiting),
                ["film"] = new(NodeMark.Waiting),
                ["clip"] = new(NodeMark.Cached) { Seconds = 100 },
            },
            Before));

    [Fact]
    public void Of_FilmsUnderWay_CountsTheSlowest() => Assert.Equal(
        9,
        TimeLeft.Of(
            new Dictionary<string, NodeStatus>
            {
                ["film"] = Working("frames", 9),
                ["sheet"] = Working("frames", 4),
                ["draw"] = new(NodeMark.Running),
            },
            Before));

    [Fact]
    public void Of_NothingMeasuredYet_IsUnknown() => Assert.Null(TimeLeft.Of(
        new Dictionary<string, NodeStatus> { ["draw"] = new(NodeMark.Waiting) }, Before));

    private static NodeStatus Working(string unit, double left) =>
        new(NodeMark.Running) { Unit = unit, Of = 100, SecondsLeft = left };
}
