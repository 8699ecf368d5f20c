using GanGraph.Engine.Running;
using GanGraph.Engine.Tests.Running.Fakes;

namespace GanGraph.Engine.Tests.Running;

public sealed partial class GraphViewerTests
{
    [Fact]
    public void Value_Training_IsLearnedOnceAndKept()
    {
        Train();
        double seen = 0;
        using (GraphViewer viewer = _graph.View())
        {
            viewer.Value("learn", "model", value => seen = ((Number)value).Value);
            Assert.Equal([10, 11], Look(viewer, "lift.frames", 0, 2));
            Assert.Equal(1, _graph.Watch("learn").Count("Prepare"));
            Assert.Contains(
                _graph.Events, e => e is NodeProgress { Node: "learn", Done: 10, Of: 10 });

            // What is looked at is not kept from others.
            using TestGraph other = new(_graph.Folder);
            Train(other).RunWell();
            Assert.Equal(["Prepare"], other.Watch("learn").Calls);
        }

        Assert.Equal(10, seen);
        Assert.All(_graph.Node<Data>("data").Made, made => Assert.True(made.IsDisposed));
        AssertNoneLeft();
    }

    [Fact]
    public void Value_TrainingThatAnotherRunMakes_IsLeftToIt()
    {
        using TestGraph other = new(_graph.Folder);
        Train(other).Watch("learn").On = call =>
        {
            if (call == "Prepare")
            {
                using GraphViewer viewer = Train().View();
                Assert.Contains("another run is making", Assert.Throws<NodeRunException>(
                    () => viewer.Value("learn", "model", _ => { })).Message);
            }
        };

        other.RunWell();

        Assert.Equal(0, _graph.Node<Learn>("learn").StepsDone);
    }

    [Fact]
    public void Value_FinishedTraining_ComputesNothingBeforeIt()
    {
        using TestGraph first = new(_graph.Folder);
        Train(first).RunWell();
        using GraphViewer viewer = Train().View();

        Assert.Equal([12], Look(viewer, "lift.frames", 2, 1));
        Assert.Empty(_graph.Watch("data").Calls);

        // And when that is looked at, it is computed after all.
        viewer.Value("data", "dataset", value => Assert.Equal(5, ((Number)value).Value));
        Assert.Equal(["Prepare"], _graph.Watch("learn").Calls);
    }

    [Fact]
    public void Value_ThatNobodyTookBefore_IsMadeForTheOneWhoLooks()
    {
        _graph.Add("thrifty", new Thrifty { Ledger = _graph.Ledger }).Add("film", new Film())
            .Wire("thrifty.frames", "film.frames");
        using GraphViewer viewer = _graph.View();

        Assert.Equal([1], Look(viewer, "thrifty.frames", 1, 1));
        viewer.Value("thrifty", "sum", value => Assert.Equal(7, ((Number)value).Value));
        Assert.Equal([2], Look(viewer, "thrifty.frames", 2, 1));
        Assert.Equal(2, _graph.Node<Thrifty>("thrifty").Prepared);
    }

    [Fact]
    public void Value_ThatTheNextViewerWantsAsWell_GoesOnToIt()
    {
        using KeptValues kept = new();
        using TestGraph first = Lifted(5);
        using TestGraph second = Lifted(5);
        using TestGraph third = Lifted(7);

        Assert.Equal([5], Seen(first, 0));
        Assert.Equal([6], Seen(second, 1));
        Assert.Equal([8], Seen(third, 1));

        Assert.Empty(second.Watch("data").Calls); // the value was there
        Assert.Equal(["Prepare"], third.Watch("data").Calls);
        Number[] made =
        [
            Assert.Single(first.Node<Data>("data").Made),
            Assert.Single(third.Node<Data>("data").Made),
        ];
        Assert.All(made, number => Assert.False(number.IsDisposed));
        kept.Clear();
        Assert.All(made, number => Assert.True(number.IsDisposed));

        double[] Seen(TestGraph graph, long frame)
        {
            using GraphViewer viewer = new(
                graph.Bind(), graph.Options, graph.Events.Enqueue, graph.Clock, kept);
            return Look(viewer, "lift.frames", frame, 1);
        }

        TestGraph Lifted(double amount)
        {
            TestGraph graph = new(_graph.Folder);
            return graph
                .Chain(
                    ("count", new CountUp { Ledger = graph.Ledger }), ("lift", new Lift()),
                    ("film", new Film()))
                .Add("data", new Data()).Wire("data.dataset", "lift.amount")
                .Set("data.size", amount);
        }
    }

    [Fact]
    public void Value_ThatNoViewerTakesForLong_IsLetGoOf()
    {
        using KeptValues kept = new();
        using (GraphViewer viewer = new(
            Train().Bind(), _graph.Options, _graph.Events.Enqueue, _graph.Clock, kept))
        {
            viewer.Value("data", "dataset", _ => { });
        }

        Number made = Assert.Single(_graph.Node<Data>("data").Made);
        Assert.False(made.IsDisposed);
        for (int i = 0; i < 4; i++)
        {
            Assert.False(made.IsDisposed);
            using TestGraph other = Train(new TestGraph(_graph.Folder));
            using GraphViewer viewer = new(
                other.Bind(), other.Options, other.Events.Enqueue, other.Clock, kept);
            Look(viewer, "count.frames", 0, 1);
        }

        Assert.True(made.IsDisposed);
    }

    [Fact]
    public void Value_AfterALookThatFailed_IsMadeAnew()
    {
        using KeptValues kept = new();
        Train();
        _graph.Watch("learn").On = _ => throw new InvalidOperationException("broken");
        using (GraphViewer viewer = new(
            _graph.Bind(), _graph.Options, _graph.Events.Enqueue, _graph.Clock, kept))
        {
            Assert.Throws<NodeRunException>(() => Look(viewer, "lift.frames", 0, 1));
        }

        Assert.All(_graph.Node<Data>("data").Made, made => Assert.True(made.IsDisposed));
    }

    private TestGraph Train() => Train(_graph);

    private static TestGraph Train(TestGraph graph) => graph
        .Chain(
            ("count", new CountUp { Ledger = graph.Ledger }), ("lift", new Lift()),
            ("film", new Film()))
        .Add("data", new Data()).Add("learn", new Learn())
        .Wire("data.dataset", "learn.dataset").Wire("learn.model", "lift.amount");

    /// <summary>Makes only what somebody takes.</summary>
    private sealed class Thrifty : Node
    {
        public Ledger Ledger { get; init; } = new();

        public Output<Number> Sum { get; } = new();

        public Output<Strip> Frames { get; } = new();

        public int Prepared { get; private set; }

        protected internal override long Length(StreamLengths inputs) => 3;

        protected internal override void Prepare(INodeRun run)
        {
            Prepared++;
            Sum.Value = Sum.Connected ? new Number(7) : null;
        }

        protected internal override void Render(FrameSpan span, INodeRun run) =>
            Frames.Value = new Strip(Ledger, Enumerable.Range(0, span.Count)
                .Select(i => (double)span.Start + i));
    }
}
