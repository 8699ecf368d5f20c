using GanGraph.Engine.Tests.Running.Fakes;

namespace GanGraph.Engine.Tests.Running;

public class SpanRendererTests
{
    [Fact]
    public void Render_Diamond_RendersTheSourceOnce()
    {
        using TestGraph graph = new();
        graph.Add("count", new CountUp { Ledger = graph.Ledger })
            .Add("shift", new Shift())
            .Add("blend", new Blend())
            .Add("film", new Film())
            .Wire("count.frames", "shift.frames")
            .Wire("count.frames", "blend.a")
            .Wire("shift.frames", "blend.b")
            .Wire("blend.frames", "film.frames");

        graph.RunWell();

        Assert.Equal(Enumerable.Range(0, 20).Select(i => i + (10.0 * (i + 1))), graph.Frames());
        Assert.Equal(5, graph.Watch("count").Calls.Count(c => c.StartsWith("Render")));
        AssertNoneLeft(graph);
    }

    [Fact]
    public void Render_TwoSinksOfDifferentLength_AdvanceTogether()
    {
        using TestGraph graph = new();
        graph.Chain(
            ("count", new CountUp { Ledger = graph.Ledger }), ("film", new Film()));
        graph.Add("speed", new Speed()).Add("short", new Film())
            .Wire("count.frames", "speed.frames").Wire("speed.frames", "short.frames")
            .Set("short.path", "short.txt");

        graph.RunWell();

        Assert.Equal(Enumerable.Range(0, 20).Select(i => (double)i), graph.Frames());
        Assert.Equal([0, 3, 6, 9, 12, 15, 18], graph.Frames("short.txt"));
        AssertNoneLeft(graph);
    }

    [Fact]
    public void Render_LargeDemand_IsSplitIntoPiecesOfASpan()
    {
        using TestGraph graph = new();
        graph.Chain(
            ("count", new CountUp { Ledger = graph.Ledger }), ("shift", new Shift()),
            ("speed", new Speed()), ("film", new Film()));
        graph.Set("speed.factor", 10).Set("count.total", 80);

        graph.RunWell();

        Assert.Equal([1, 11, 21, 31, 41, 51, 61, 71], graph.Frames());
        Assert.All(
            graph.Watch("count").Calls.Where(c => c.StartsWith("Render")),
            call => Assert.EndsWith("+4", call));
        AssertNoneLeft(graph);
    }

    [Fact]
    public void Render_DemandsFarApart_AreRenderedApart()
    {
        using TestGraph graph = new();
        graph.Add("count", new CountUp { Ledger = graph.Ledger })
            .Add("shift", new Shift())
            .Add("late", new Late())
            .Add("blend", new Blend())
            .Add("film", new Film())
            .Wire("count.frames", "shift.frames")
            .Wire("shift.frames", "late.frames")
            .Wire("shift.frames", "blend.a")
            .Wire("late.frames", "blend.b")
            .Wire("blend.frames", "film.frames");
        graph.Set("count.total", 1004);
        graph.Options = graph.Options with { EndFrame = 4 };

        graph.RunWell();

        Assert.Equal(["Render 0+4", "Render 1000+4"], graph.Watch("count").Calls
            .Where(c => c.StartsWith("Render")).Order(StringComparer.Ordinal));
        Assert.Equal(2, graph.Watch("shift").Count("Need"));
        Assert.Equal([10011, 10022, 10033, 10044], graph.Frames());
    }

    [Fact]
    public void Render_LongChain_HoldsOnlyWhatIsStillWanted()
    {
        using TestGraph graph = new();
        graph.Chain(
            ("count", new CountUp { Ledger = graph.Ledger }), ("a", new Shift()),
            ("b", new Shift()), ("c", new Shift()), ("d", new Shift()), ("film", new Film()));

        graph.RunWell();

        Assert.Equal(2 * 4, graph.Ledger.PeakFrames);
    }

    [Fact]
    public void Render_OverTheEnds_RepeatsFirstAndLastFrame()
    {
        using TestGraph graph = new();
        graph.Chain(
            ("count", new CountUp { Ledger = graph.Ledger }), ("window", new Window()),
            ("film", new Film()));
        graph.Set("count.total", 6).Set("window.back", 2).Set("window.ahead", 9)
            .Set("count.offset", 1.0);

        graph.RunWell();

        double At(int i) => Math.Clamp(i, 0, 5) + 1;
        Assert.Equal(
            Enumerable.Range(0, 6).Select(i => Enumerable.Range(i - 2, 12).Sum(At)),
            graph.Frames());
        AssertNoneLeft(graph);
    }

    [Fact]
    public void Render_WholeInput_GetsTheStreamBeforeTheSpans()
    {
        using TestGraph graph = new();
        graph.Chain(
            ("count", new CountUp { Ledger = graph.Ledger }), ("lift", new Lift()),
            ("film", new Film()));
        graph.Add("total", new Total()).Wire("count.frames", "total.frames")
            .Wire("total.sum", "lift.amount").Set("count.total", 5);

        graph.RunWell();

        Assert.Equal([10, 11, 12, 13, 14], graph.Frames());
        AssertNoneLeft(graph);
    }

    [Fact]
    public void Render_Signal_DrivesTheSettingAtFrameTimes()
    {
        using TestGraph graph = new();
        graph.Chain(("count", new CountUp()), ("shift", new Shift()), ("film", new Film()));
        graph.Add("wave", new Wave()).Wire("wave.signal", "shift.by").Set("count.total", 6);

        graph.RunWell();

        Assert.Equal([0, 2, 4, 6, 8, 10], graph.Frames());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Render_HundredTimesTheLength_NeedsNoMoreMemory(bool twoSinks)
    {
        Assert.Equal(Peak(300, twoSinks), Peak(30_000, twoSinks));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(64)]
    public void Render_AnySpanSize_GivesTheSameFrames(int spanFrames)
    {
        using TestGraph graph = new();
        graph.Chain(
            ("count", new CountUp()), ("window", new Window()), ("speed", new Speed()),
            ("film", new Film()));
        graph.Options = graph.Options with { SpanFrames = spanFrames };

        graph.RunWell();

        Assert.Equal([0, 6, 15, 24, 33, 42, 51], graph.Frames());
    }

    private static int Peak(int frames, bool twoSinks)
    {
        using TestGraph graph = new();
        graph.Chain(
            ("count", new CountUp { Ledger = graph.Ledger }), ("shift", new Shift()),
            ("speed", new Speed()), ("film", new Film()));
        graph.Set("count.total", frames);
        graph.Options = graph.Options with { SpanFrames = 25 };
        if (twoSinks)
        {
            graph.Add("second", new Film()).Wire("shift.frames", "second.frames")
                .Set("second.path", "second.txt");
        }

        graph.RunWell();

        AssertNoneLeft(graph);
        return graph.Ledger.PeakFrames;
    }

    private static void AssertNoneLeft(TestGraph graph)
    {
        Assert.Equal(0, graph.Ledger.Live);
        Assert.Equal(0, graph.Ledger.DisposedTwice);
    }

    private sealed class Late : Node
    {
        public Through<Strip> Frames { get; } = new();

        protected internal override FrameSpan Need(Input input, FrameSpan span) =>
            span with { Start = span.Start + 1000 };

        protected internal override void Render(FrameSpan span, INodeRun run) =>
            Frames.Out.Value = (Strip)Frames.In.Value.Slice(0, span.Count);
    }
}
