using GanGraph.Engine.Curves;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Running;
using GanGraph.Engine.Tests.Running.Fakes;

namespace GanGraph.Engine.Tests.Running;

public class WiringTests
{
    [Fact]
    public void Run_Bypass_HandsInputToOutput()
    {
        using TestGraph graph = Draw();
        graph.Put("first", NodeMode.Bypass).Put("second", NodeMode.Bypass);

        RunReport report = graph.RunWell();

        Assert.Equal(0, graph.Frames()[0]);
        Assert.Equal(NodeState.Skipped, report.Nodes["first"]);
        Assert.Empty(graph.Watch("first").Calls);
    }

    [Fact]
    public void Run_BypassAndNodeTakenOut_HaveTheSameKey()
    {
        using TestGraph bypassed = Draw();
        bypassed.Put("first", NodeMode.Bypass).RunWell();
        using TestGraph without = new(bypassed.Folder);
        without.Chain(
            ("count", new CountUp()), ("second", new Shift()), ("film", new Film()));

        RunReport report = without.RunWell();

        Assert.Equal(NodeState.Cached, report.Nodes["film"]);
    }

    [Fact]
    public void Run_Mute_LeavesOutWhatNeedsIt()
    {
        using TestGraph graph = Draw();
        graph.Put("first", NodeMode.Mute)
            .Add("other", new Film()).Wire("count.frames", "other.frames")
            .Set("other.path", "other.txt");

        RunReport report = graph.RunWell();

        Assert.Equal(["other"], report.Files.Keys);
        Assert.Equal(NodeState.Skipped, report.Nodes["film"]);
        Assert.Equal(
            ["second: Is left out because first is muted.",
                "film: Is left out because second is left out."],
            graph.Events.OfType<NodeSaid>().Select(said => $"{said.Node}: {said.Text}"));
    }

    [Fact]
    public void Run_MutedSignalOrOptionalInput_IsAsIfNotWired()
    {
        using TestGraph graph = Draw();
        graph.Add("wave", new Wave()).Wire("wave.signal", "first.by")
            .Put("wave", NodeMode.Mute);

        graph.RunWell();

        Assert.Equal([2, 3, 4], graph.Frames().Take(3));
    }

    [Fact]
    public void Run_Curve_DrivesTheSettingAtTheTimesOfTheFrames()
    {
        using TestGraph graph = Draw();
        graph.Curve("first.by", new(0, 0, CurveWay.Linear), new(0.2, 10, CurveWay.Hold));

        graph.RunWell();

        Assert.Equal([1, 7, 13, 14], graph.Frames().Take(4));
    }

    [Fact]
    public void Run_MutedSignal_LeavesTheSettingToItsCurve()
    {
        using TestGraph graph = Draw();
        graph.Add("wave", new Wave()).Wire("wave.signal", "first.by")
            .Put("wave", NodeMode.Mute)
            .Curve("first.by", new CurvePoint(0, 5, CurveWay.Hold));

        graph.RunWell();

        Assert.Equal([6, 7, 8], graph.Frames().Take(3));
    }

    [Fact]
    public void Run_BypassWithNothingToHandOn_SaysSo()
    {
        using TestGraph graph = Draw();
        graph.Put("count", NodeMode.Bypass);

        Assert.StartsWith(
            "count: it is bypassed and has no input frames to hand on",
            graph.Run().Failure!.Message);
    }

    private static TestGraph Draw()
    {
        TestGraph graph = new();
        return graph.Chain(
            ("count", new CountUp { Ledger = graph.Ledger }), ("first", new Shift()),
            ("second", new Shift()), ("film", new Film()));
    }
}
