using GanGraph.Engine.Documents;
using GanGraph.Engine.Running;
using GanGraph.Engine.Tests.Running.Fakes;

namespace GanGraph.Engine.Tests.Running;

public sealed partial class GraphViewerTests : IDisposable
{
    private readonly TestGraph _graph = new();

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void Frames_InAnyOrder_AreThoseOfARun()
    {
        Chain();
        _graph.RunWell();
        double[] run = _graph.Frames();
        using GraphViewer viewer = _graph.View();

        Assert.Equal(run.Length, viewer.Length("speed", "frames"));
        Assert.Equal(run[5..6], Look(viewer, "speed.frames", 5, 1));
        Assert.Equal(run, Look(viewer, "speed.frames", 0, run.Length));
        Assert.Equal(run[2..4], Look(viewer, "speed.frames", 2, 2));
        Assert.Equal(run[2..4], Look(viewer, "speed.frames", 2, 2));
        for (int i = run.Length - 1; i >= 0; i--)
        {
            Assert.Equal(run[i], Assert.Single(Look(viewer, "speed.frames", i, 1)));
        }

        viewer.Dispose();
        AssertNoneLeft();
    }

    [Fact]
    public void Frames_OfEachNode_LeaveSinksAndOutputsAlone()
    {
        Chain();
        using (GraphViewer viewer = _graph.View())
        {
            Assert.Equal([3, 4], Look(viewer, "count.frames", 3, 2));
            Assert.Equal([0 + 0 + 0, 0 + 0 + 1, 0 + 1 + 2], Look(viewer, "window.frames", 0, 3));
            Assert.Equal(Look(viewer, "speed.frames", 1, 3), Look(viewer, "film.frames", 1, 3));
            Assert.Equal(1, _graph.Watch("count").Count("Prepare"));
        }

        Assert.Empty(_graph.Watch("film").Calls);
        Assert.False(Directory.Exists(_graph.Options.OutFolder));
        AssertNoneLeft();
    }

    [Fact]
    public void Frames_MoreThanASpan_ComeInPiecesAndTellHowFar()
    {
        Chain();
        List<(long, int)> pieces = [];
        using GraphViewer viewer = _graph.View();

        viewer.Frames("window", "frames", 3, 10, (piece, span) =>
        {
            Assert.Equal(span.Count, piece.Count);
            pieces.Add((span.Start, span.Count));
        });

        Assert.Equal([(3, 4), (7, 4), (11, 2)], pieces);
        Assert.Equal(
            (10, 10),
            _graph.Events.OfType<NodeProgress>().Where(e => e.Node == "window")
                .Select(e => (e.Done, e.Of)).Last());
    }

    [Fact]
    public void Frames_NotThere_AreRefusedInWords()
    {
        Chain();
        _graph.Add("learn", new Learn()).Add("data", new Data())
            .Wire("data.dataset", "learn.dataset");
        using GraphViewer viewer = _graph.View();

        string Refused(string port, long first, int count) => Assert.Throws<GraphException>(
            () => Look(viewer, port, first, count)).Message;

        Assert.Equal(
            "count.frames has 20 frames, asked for are 18 to 20. Ask for others.",
            Refused("count.frames", 18, 3));
        Assert.Contains("Did you mean count?", Refused("cuont.frames", 0, 1));
        Assert.Contains("Did you mean frames?", Refused("count.frame", 0, 1));
        Assert.Contains("of type Number", Refused("learn.model", 0, 1));
        Assert.Contains("stream of frames", Assert.Throws<GraphException>(
            () => viewer.Value("count", "frames", _ => { })).Message);
        Assert.Equal([4], Look(viewer, "count.frames", 4, 1));
    }

    [Fact]
    public void Frames_Endless_AreThereHoweverFarOut()
    {
        Chain();
        _graph.Set("count.total", -1);
        using GraphViewer viewer = _graph.View();

        Assert.Equal(StreamLengths.Endless, viewer.Length("count", "frames"));
        Assert.Equal([9_000_000_000], Look(viewer, "count.frames", 9_000_000_000, 1));
    }

    [Fact]
    public void Frames_BypassedAndMuted_AreSteppedOverOrMissing()
    {
        Chain();
        _graph.Put("window", NodeMode.Bypass).Put("speed", NodeMode.Mute);
        using GraphViewer viewer = _graph.View();

        Assert.Equal([5], Look(viewer, "window.frames", 5, 1));
        Assert.Contains("muted", Assert.Throws<GraphException>(
            () => Look(viewer, "film.frames", 0, 1)).Message);
    }

    [Fact]
    public void Frames_Cancelled_StopsAndTheNextLookWorks()
    {
        Chain();
        using GraphViewer viewer = _graph.View();
        using CancellationTokenSource stop = new();

        Assert.Throws<OperationCanceledException>(() => viewer.Frames(
            "speed", "frames", 0, 7, (_, _) => stop.Cancel(), stop.Token));
        Assert.Throws<OperationCanceledException>(
            () => viewer.Length("speed", "frames", stop.Token));

        Assert.Equal([0], Look(viewer, "speed.frames", 0, 1));
        viewer.Dispose();
        AssertNoneLeft();
    }

    [Fact]
    public void Frames_FailedInANode_AreThereAtTheNextLook()
    {
        Chain();
        using GraphViewer viewer = _graph.View();
        _graph.Watch("count").On = call => throw new GraphException("gone");

        Assert.Equal("count: gone", Assert.Throws<NodeRunException>(
            () => Look(viewer, "window.frames", 0, 1)).Message);
        _graph.Watch("count").On = _ => { };

        Assert.Equal([0], Look(viewer, "window.frames", 0, 1));
        viewer.Dispose();
        AssertNoneLeft();
    }

    [Fact]
    public void Frames_ShowFails_PassesItOn()
    {
        Chain();
        using GraphViewer viewer = _graph.View();

        Assert.Equal("mine", Assert.Throws<IOException>(() => viewer.Frames(
            "count", "frames", 0, 1, (_, _) => throw new IOException("mine"))).Message);
        Assert.Contains("afterwards", Assert.Throws<InvalidOperationException>(
            () => viewer.Frames("count", "frames", 0, 1, (_, _) =>
                viewer.Length("count", "frames"))).Message);
        viewer.Dispose();

        Assert.Throws<ObjectDisposedException>(() => viewer.Length("count", "frames"));
        AssertNoneLeft();
    }

    [Fact]
    public void Frames_FromSeveralThreads_ComeOneAfterTheOther()
    {
        Chain();
        using GraphViewer viewer = _graph.View();

        Parallel.For(0, 40, i => Assert.Equal(
            [i % 20], Look(viewer, "count.frames", i % 20, 1)));

        Assert.Equal(1, _graph.Watch("count").Count("Prepare"));
    }

    [Fact]
    public void Frames_DeviceFull_AreRenderedInSmallerPieces()
    {
        Chain();
        _graph.Options = _graph.Options with { IsOutOfMemory = e => e.Message == "full" };
        _graph.Watch("count").On = call =>
        {
            if (call.EndsWith("+4", StringComparison.Ordinal))
            {
                throw new GraphException("full");
            }
        };
        using GraphViewer viewer = _graph.View();

        Assert.Equal([0, 1, 2, 3], Look(viewer, "count.frames", 0, 4));
        viewer.Dispose();
        AssertNoneLeft();
    }

    private void Chain() => _graph.Chain(
        ("count", new CountUp { Ledger = _graph.Ledger }), ("window", new Window()),
        ("speed", new Speed()), ("film", new Film()));

    private static double[] Look(GraphViewer viewer, string port, long first, int count)
    {
        List<double> seen = [];
        string[] parts = port.Split('.');
        viewer.Frames(
            parts[0], parts[1], first, count,
            (piece, _) => seen.AddRange(((Strip)piece).Frames));
        return [.. seen];
    }

    private void AssertNoneLeft()
    {
        Assert.Equal(0, _graph.Ledger.Live);
        Assert.Equal(0, _graph.Ledger.DisposedTwice);
    }
}
