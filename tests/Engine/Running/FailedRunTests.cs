using GanGraph.Engine.Running;
using GanGraph.Engine.Tests.Running.Fakes;

namespace GanGraph.Engine.Tests.Running;

public class FailedRunTests
{
    [Theory]
    [InlineData("data", "Prepare")]
    [InlineData("count", "Prepare")]
    [InlineData("count", "Length")]
    [InlineData("count", "Render 4+4")]
    [InlineData("shift", "Prepare")]
    [InlineData("shift", "Length")]
    [InlineData("shift", "Need")]
    [InlineData("shift", "Render")]
    [InlineData("film", "Prepare")]
    [InlineData("film", "Open")]
    [InlineData("film", "Render 4+4")]
    [InlineData("film", "Close")]
    public void Run_NodeThrows_NamesItAndLeaksNothing(string id, string call)
    {
        using TestGraph graph = Draw();
        graph.Watch(id).On = now =>
        {
            if (now == call)
            {
                throw new FormatException("It does not fit.");
            }
        };

        RunReport report = graph.Run();

        NodeRunException failure = Assert.IsType<NodeRunException>(report.Failure);
        Assert.Equal(RunOutcome.Failed, report.Outcome);
        Assert.Equal(id, failure.NodeId);
        Assert.Equal($"{id}: It does not fit.", failure.Message);
        Assert.IsType<FormatException>(failure.InnerException);
        Assert.Equal(NodeState.Failed, report.Nodes[id]);
        Assert.Equal(id, Assert.Single(graph.Events.OfType<NodeFailed>()).Node);
        Assert.IsType<RunFinished>(graph.Events.Last());
        AssertNothingLeft(graph);
        Assert.Equal(graph.Watch("film").Count("Open"), graph.Watch("film").Count("Abandon"));
        Assert.False(File.Exists(graph.OutPath("film.txt")));
    }

    [Fact]
    public void Run_NodeThrowsGraphException_KeepsItsText()
    {
        using TestGraph graph = Draw();
        graph.Watch("shift").On = _ => throw new GraphException("by is 7. Choose 8.");

        Assert.Equal("shift: by is 7. Choose 8.", graph.Run().Failure!.Message);
    }

    [Fact]
    public void Run_AbandonThrowsToo_KeepsTheFirstFailureAndSaysTheSecond()
    {
        using TestGraph graph = Draw();
        graph.Watch("film").On = call =>
        {
            if (call is "Abandon" or "Render 4+4")
            {
                throw new FormatException(call);
            }
        };

        RunReport report = graph.Run();

        Assert.Equal("film: Render 4+4", report.Failure!.Message);
        Assert.Contains(graph.Events, e => e is NodeSaid said
            && said.Text.Contains("Abandon", StringComparison.Ordinal));
        AssertNothingLeft(graph);
    }

    [Fact]
    public void Run_TooFewFrames_SaysWhereAndHowMany()
    {
        using TestGraph graph = Draw();
        graph.Node<CountUp>("count").Missing = 1;

        Assert.Equal(
            "count: frames holds 3 frames after rendering frames 0 to 3, wanted are 4. "
            + "Set it to exactly the frames of the span in Render.",
            graph.Run().Failure!.Message);
        AssertNothingLeft(graph);
    }

    [Fact]
    public void Run_NoFrames_SaysWhere()
    {
        using TestGraph graph = Draw();
        graph.Node<CountUp>("count").Missing = -1;

        Assert.StartsWith("count: frames holds nothing after", graph.Run().Failure!.Message);
        AssertNothingLeft(graph);
    }

    [Fact]
    public void Run_NoValue_SaysWhere()
    {
        using TestGraph graph = Draw();
        graph.Node<Data>("data").GivesNothing = true;

        Assert.Equal(
            "data: dataset holds nothing after Prepare, wanted is Number. Set it in Prepare.",
            graph.Run().Failure!.Message);
    }

    [Fact]
    public void Run_NodeHandsOnItsInput_AsksForAnAlias()
    {
        using TestGraph graph = Draw();
        graph.Node<Shift>("shift").HandsOnItsInput = true;

        Assert.Contains("Slice(0, Count)", graph.Run().Failure!.Message);
        AssertNothingLeft(graph);
    }

    [Fact]
    public void Run_NoEnd_AsksForFrames()
    {
        using TestGraph graph = Draw();
        graph.Set("count.total", -1);

        Assert.StartsWith("film: what comes in has no end", graph.Run().Failure!.Message);
        graph.Options = graph.Options with { EndFrame = 6 };
        graph.RunWell();
        Assert.Equal(6, graph.Frames().Length);
    }

    [Fact]
    public void Run_FramesBeyondTheEnd_SaysHowManyThereAre()
    {
        using TestGraph graph = Draw();
        graph.Options = graph.Options with { FirstFrame = 20 };

        Assert.StartsWith("film: it has 20 frames", graph.Run().Failure!.Message);
    }

    [Fact]
    public void Run_NotConnected_SaysWhatToWire()
    {
        using TestGraph graph = new();
        graph.Add("film", new Film());

        Assert.Equal(
            "film: frames is not connected. Wire an output of type Strip to it.",
            graph.Run().Failure!.Message);
    }

    [Fact]
    public void Run_OneSinkFails_TheFinishedOneStays()
    {
        using TestGraph graph = Draw();
        graph.Add("speed", new Speed()).Add("short", new Film())
            .Wire("count.frames", "speed.frames").Wire("speed.frames", "short.frames")
            .Set("short.path", "short.txt");
        graph.Watch("film").On = call =>
        {
            if (call == "Render 12+4")
            {
                throw new FormatException("Enough.");
            }
        };

        RunReport report = graph.Run();

        Assert.Equal(7, graph.Frames("short.txt").Length);
        Assert.Equal(["short"], report.Files.Keys);
        Assert.Equal(PlanState.Cached, graph.Plan("short").State);
        AssertNothingLeft(graph);
    }

    private static TestGraph Draw()
    {
        TestGraph graph = new();
        return graph
            .Add("data", new Data())
            .Chain(
                ("count", new CountUp { Ledger = graph.Ledger }), ("shift", new Shift()),
                ("lift", new Lift()), ("film", new Film()))
            .Wire("data.dataset", "lift.amount");
    }

    private static void AssertNothingLeft(TestGraph graph)
    {
        Assert.Equal(0, graph.Ledger.Live);
        Assert.Equal(0, graph.Ledger.DisposedTwice);
        Assert.All(graph.Node<Data>("data").Made, number => Assert.True(number.IsDisposed));
        Assert.All(
            graph.Bind().Nodes.SelectMany(node => node.Ports.Outputs.Values),
            output => Assert.Null(output.Held));
    }
}
