using System.Diagnostics;
using GanGraph.Engine.Running;
using GanGraph.Engine.Tests.Running.Fakes;

namespace GanGraph.Engine.Tests.Running;

public class RunOptionsTests
{
    [Fact]
    public void Passing_Film_IsShownEveryFrameOfEveryStreamOnTheDeviceThread()
    {
        using TestGraph graph = Film();
        List<(string, double[], FrameSpan, long)> seen = [];
        HashSet<string?> threads = [];
        graph.Options = graph.Options with
        {
            Passing = piece =>
            {
                threads.Add(Thread.CurrentThread.Name);
                seen.Add((
                    $"{piece.Node}.{piece.Port}",
                    [.. ((Strip)piece.Frames).Frames], piece.Span, piece.Length));
            },
        };

        graph.RunWell();

        Assert.Equal(Enumerable.Range(1, 20).Select(i => (double)i), graph.Frames());
        Assert.Equal(
            graph.Frames(),
            seen.Where(one => one.Item1 == "shift.frames").SelectMany(one => one.Item2));
        Assert.Equal(
            [0L, 4, 8, 12, 16],
            seen.Where(one => one.Item1 == "count.frames").Select(one => one.Item3.Start));
        Assert.All(seen, one => Assert.Equal(20, one.Item4));
        Assert.Equal(["GanGraph device"], threads);
        Assert.Equal(0, graph.Ledger.Live);
    }

    [Fact]
    public void Between_TrainingAndFilm_IsCalledAfterEachStepAndPieceAndCostsNoNode()
    {
        using TestGraph graph = Film();
        graph.Add("data", new Data()).Add("learn", new Learn())
            .Wire("data.dataset", "learn.dataset");
        HashSet<int> steps = [];
        Stopwatch aside = new();
        graph.Options = graph.Options with
        {
            Between = () =>
            {
                aside.Start();
                steps.Add(graph.Watch("learn").Count("Step"));
                Thread.Sleep(10);
                aside.Stop();
            },
        };

        RunReport report = graph.RunWell();

        Assert.Superset(Enumerable.Range(1, 10).ToHashSet(), steps);
        double nodes = graph.Events.OfType<NodeFinished>().Sum(done => done.Seconds);
        Assert.InRange(nodes, 0, report.Seconds - aside.Elapsed.TotalSeconds);
    }

    private static TestGraph Film()
    {
        TestGraph graph = new();
        return graph.Chain(
            ("count", new CountUp { Ledger = graph.Ledger }), ("shift", new Shift()),
            ("film", new Film()));
    }
}
