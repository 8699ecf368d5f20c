using GanGraph.Engine.Running;
using GanGraph.Engine.Tests.Running.Fakes;

namespace GanGraph.Engine.Tests.Running;

public class OutOfMemoryTests
{
    [Fact]
    public void Run_DeviceFull_HalvesTheSpanAndStaysThere()
    {
        using TestGraph graph = Draw(largest: 3);

        graph.RunWell();

        Assert.Equal(Enumerable.Range(0, 20).Select(i => (double)i), graph.Frames());
        Assert.Contains("Render 0+2", graph.Watch("film").Calls);
        Assert.Equal(10, graph.Watch("film").Calls.Count(c => c.StartsWith("Render")));
        Assert.Contains(graph.Events, e => e is NodeSaid { Node: "count" } said
            && said.Text.Contains("2 frames at a time", StringComparison.Ordinal));
        Assert.Equal(2, graph.Events.OfType<NodeSaid>().Count());
        Assert.Equal(0, graph.Ledger.Live);
    }

    [Fact]
    public void Run_WholeInputAndDeviceFull_HalvesTheSpan()
    {
        using TestGraph graph = Draw(largest: 3);
        graph.Add("total", new Total()).Wire("count.frames", "total.frames")
            .Add("lift", new Lift()).Wire("total.sum", "lift.amount")
            .Wire("count.frames", "lift.frames")
            .Add("second", new Film()).Wire("lift.frames", "second.frames")
            .Set("second.path", "second.txt");

        graph.RunWell();

        Assert.Equal(190, graph.Frames("second.txt")[0]);
        Assert.Equal(0, graph.Ledger.Live);
    }

    [Fact]
    public void Run_OneFrameTooMuch_Fails()
    {
        using TestGraph graph = Draw(largest: 0);

        RunReport report = graph.Run();

        Assert.Equal(
            "count: the memory of cpu is full, wanted is room for one frame at a time. Choose "
            + "smaller pictures or a smaller network, or close other programs that use it.",
            report.Failure!.Message);
        Assert.Equal(0, graph.Ledger.Live);
    }

    private static TestGraph Draw(int largest)
    {
        TestGraph graph = new();
        graph.Chain(("count", new CountUp { Ledger = graph.Ledger }), ("film", new Film()));
        graph.Options = graph.Options with
        {
            SpanFrames = 8,
            IsOutOfMemory = thrown => thrown is InsufficientMemoryException,
        };
        graph.Watch("count").On = call =>
        {
            if (call.Split('+') is [_, string count] && int.Parse(count) > largest)
            {
                throw new InsufficientMemoryException("The device is full.");
            }
        };
        return graph;
    }
}
