using GanGraph.Engine.Running;
using GanGraph.Engine.Tests.Running.Fakes;

namespace GanGraph.Engine.Tests.Running;

public class GraphRunnerTests
{
    [Fact]
    public void Run_Chain_TakesEveryFrameInOrder()
    {
        using TestGraph graph = new();
        graph.Chain(
            ("count", new CountUp { Ledger = graph.Ledger }), ("shift", new Shift()),
            ("film", new Film()));

        RunReport report = graph.RunWell();

        Assert.Equal(Enumerable.Range(1, 20).Select(i => (double)i), graph.Frames());
        Assert.Equal([graph.OutPath("film.txt")], report.Files["film"]);
        Assert.All(report.Nodes.Values, state => Assert.Equal(NodeState.Ran, state));
        Assert.Equal(0, graph.Ledger.Live);
        Assert.Equal(0, graph.Ledger.DisposedTwice);
        Assert.Equal(10, graph.Ledger.Made);
    }

    [Fact]
    public void Run_Chain_RaisesEventsInOrder()
    {
        using TestGraph graph = new();
        graph.Chain(("count", new CountUp()), ("film", new Film()));

        graph.RunWell();

        Assert.Equal(
            ["NodeStarted count", "NodeStarted film", "NodeFinished film",
                "NodeFinished count", "RunFinished "],
            graph.Events.Where(e => e is NodeStarted or NodeFinished or RunFinished)
                .Select(e => $"{e.GetType().Name} {e.Node}"));
        NodeProgress last = graph.Events.OfType<NodeProgress>().Last();
        Assert.Equal(("film", 20, 20, "frames"), (last.Node, last.Done, last.Of, last.Unit));
    }

    [Fact]
    public void Run_EverythingOfNodes_OnOneNamedThread()
    {
        using TestGraph graph = new();
        graph.Chain(("count", new CountUp()), ("shift", new Shift()), ("film", new Film()));
        HashSet<Thread> threads = [];
        foreach (string id in (string[])["count", "shift", "film"])
        {
            graph.Watch(id).On = _ => threads.Add(Thread.CurrentThread);
        }

        graph.RunWell();

        Assert.Equal("GanGraph device", Assert.Single(threads).Name);
        Assert.DoesNotContain(Thread.CurrentThread, threads);
    }
}
