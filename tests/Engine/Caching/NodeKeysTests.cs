using GanGraph.Engine.Caching;
using GanGraph.Engine.Curves;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Files;
using GanGraph.Engine.Running.Planning;
using GanGraph.Engine.Running;
using GanGraph.Engine.Tests.Running.Fakes;
using GanGraph.Engine.Tests.Running;

namespace GanGraph.Engine.Tests.Caching;

public class NodeKeysTests
{
    [Fact]
    public void Of_DefaultWrittenOut_EqualsDefaultLeftOut()
    {
        using TestGraph graph = Draw();
        using TestGraph written = Draw();
        written.Set("shift.by", 1.0);

        Assert.Equal(Key(graph, "film"), Key(written, "film"));
    }

    [Fact]
    public void Of_OtherSetting_ChangesTheNodeAndWhatFollows()
    {
        using TestGraph graph = Draw();
        using TestGraph other = Draw();
        other.Set("shift.by", 1.0000000000000002);

        Assert.Equal(Key(graph, "count"), Key(other, "count"));
        Assert.NotEqual(Key(graph, "shift").Full, Key(other, "shift").Full);
        Assert.NotEqual(Key(graph, "film").Full, Key(other, "film").Full);
        Assert.Equal(Key(graph, "film").Own, Key(other, "film").Own);
    }

    [Fact]
    public void Of_Curve_IsPartOfTheKeyUnlessAWireBeatsIt()
    {
        using TestGraph graph = Draw();
        using TestGraph curved = Draw();
        curved.Curve("shift.by", new(0, 1, CurveWay.Smooth), new(1, 2, CurveWay.Smooth));
        using TestGraph other = Draw();
        other.Curve("shift.by", new(0, 1, CurveWay.Linear), new(1, 2, CurveWay.Smooth));
        using TestGraph beaten = DrawDriven();
        beaten.Curve("shift.by", new(0, 1, CurveWay.Linear), new(1, 2, CurveWay.Smooth));
        using TestGraph driven = DrawDriven();

        Assert.NotEqual(Key(graph, "film").Full, Key(curved, "film").Full);
        Assert.NotEqual(Key(curved, "film").Full, Key(other, "film").Full);
        Assert.Equal(Key(driven, "film"), Key(beaten, "film"));

        static TestGraph DrawDriven() =>
            Draw().Add("wave", new Wave()).Wire("wave.signal", "shift.by");
    }

    [Fact]
    public void Of_CosmeticSetting_ChangesNothing()
    {
        using TestGraph graph = Draw();
        using TestGraph other = Draw();
        other.Set("count.label", "a label");

        Assert.Equal(Key(graph, "count"), Key(other, "count"));
    }

    [Fact]
    public void Of_OtherId_ChangesNothing()
    {
        using TestGraph graph = Draw();
        using TestGraph other = new();
        other.Chain(("a", new CountUp()), ("b", new Shift()), ("c", new Film()));

        Assert.Equal(Key(graph, "film"), Key(other, "c"));
    }

    [Fact]
    public void Of_Target_ChangesTheResultButNotTheFolder()
    {
        using TestGraph graph = DrawTraining();
        using TestGraph more = DrawTraining();
        more.Set("learn.steps", 20);

        Assert.Equal(Key(graph, "learn").Artifact, Key(more, "learn").Artifact);
        Assert.NotEqual(Key(graph, "learn").Values, Key(more, "learn").Values);
    }

    [Fact]
    public void Of_RateOfTheGraph_ChangesStreamsAndSinksButNoTraining()
    {
        using TestGraph graph = DrawAll();
        using TestGraph other = DrawAll();
        other.Rate = new FrameRate(25);

        Assert.NotEqual(Key(graph, "count").Full, Key(other, "count").Full);
        Assert.NotEqual(Key(graph, "film").Full, Key(other, "film").Full);
        Assert.Equal(Key(graph, "learn").Values, Key(other, "learn").Values);
        Assert.Equal(Key(graph, "learn").Artifact, Key(other, "learn").Artifact);
        Assert.Equal(Key(graph, "asks").Values, Key(other, "asks").Values);
        Assert.NotEqual(Key(graph, "rated").Values, Key(other, "rated").Values);
    }

    [Fact]
    public void Of_SeedOfTheGraph_ChangesOnlyNodesThatUseIt()
    {
        using TestGraph graph = DrawAll();
        using TestGraph other = DrawAll();
        other.Seed = 8;

        Assert.Equal(Key(graph, "film"), Key(other, "film"));
        Assert.NotEqual(Key(graph, "seeded").Values, Key(other, "seeded").Values);
        Assert.Equal(Key(graph, "asks"), Key(other, "asks"));
    }

    [Fact]
    public void Of_SizeOfTheGraph_ChangesOnlyNodesThatUseIt()
    {
        using TestGraph graph = DrawAll();
        using TestGraph other = DrawAll();
        other.Width = 64;

        Assert.Equal(Key(graph, "film"), Key(other, "film"));
        Assert.NotEqual(Key(graph, "sized").Values, Key(other, "sized").Values);
    }

    [Fact]
    public void Of_SameContentUnderAnotherName_IsTheSame()
    {
        using TestGraph graph = DrawTraining();
        File.WriteAllText(Path.Combine(graph.Folder, "a.wav"), "one");
        File.WriteAllText(Path.Combine(graph.Folder, "b.wav"), "one");
        File.WriteAllText(Path.Combine(graph.Folder, "c.wav"), "two");

        NodeKey a = Key(graph.Set("data.file", "a.wav"), "data");
        NodeKey b = Key(graph.Set("data.file", "b.wav"), "data");
        NodeKey c = Key(graph.Set("data.file", "c.wav"), "data");

        Assert.Equal(a, b);
        Assert.NotEqual(a, c);
    }

    [Fact]
    public void Of_MissingAsset_NamesTheNode()
    {
        using TestGraph graph = DrawTraining();
        graph.Set("data.file", "gone.wav");

        NodeRunException thrown = Assert.Throws<NodeRunException>(() => Key(graph, "data"));

        Assert.Equal("data", thrown.NodeId);
    }

    [Fact]
    public void Of_TextAndNumbers_AreNotMixedUp()
    {
        Assert.NotEqual(KeyText.Of(1), KeyText.Of(1.0));
        Assert.NotEqual(KeyText.Of(1), KeyText.Of(1L));
        Assert.NotEqual(KeyText.Of(new[] { "a b", "c" }), KeyText.Of(new[] { "a", "b c" }));
        Assert.NotEqual(
            new KeyText().Add("a", "b\n1:c=1:d").Hash(),
            new KeyText().Add("a", "b").Add("c", "d").Hash());
        Assert.Equal("double 0.1", KeyText.Of(0.1));
    }

    [Fact]
    public void Seed_NotDeclared_Throws()
    {
        using TestGraph graph = DrawAll();
        graph.Node<Asks>("asks").Question = run => run.Seed("keys");

        Assert.Equal(
            "asks: Asks reads the graph's seed but does not say so. Override UsesGraphSeed.",
            graph.Run().Failure!.Message);
        graph.Node<Asks>("asks").Question = run => run.Width;
        Assert.Contains("UsesPictureSize", graph.Run().Failure!.Message);
        graph.Node<Asks>("asks").Question = run => run.Rate.PerSecond;
        Assert.Contains("UsesRate", graph.Run().Failure!.Message);
    }

    [Fact]
    public void Seed_Declared_DependsOnGraphNodeAndPurpose()
    {
        HashSet<double> seeds = [];
        foreach ((long seed, string purpose) in ((long, string)[])[(1, "a"), (1, "b"), (2, "a")])
        {
            using TestGraph graph = DrawAll();
            graph.Seed = seed;
            graph.Node<Asks>("seeded").Question = run =>
            {
                Assert.Equal(run.Seed(purpose), run.Seed(purpose));
                seeds.Add(run.Seed(purpose));
                return 0;
            };
            graph.RunWell();
        }

        Assert.Equal(3, seeds.Count);
    }

    private static TestGraph Draw() => new TestGraph().Chain(
        ("count", new CountUp()), ("shift", new Shift()), ("film", new Film()));

    private static TestGraph DrawTraining() => new TestGraph()
        .Add("data", new Data()).Add("learn", new Learn()).Wire("data.dataset", "learn.dataset");

    private static TestGraph DrawAll()
    {
        TestGraph graph = DrawTraining();
        graph.Add("asks", new Asks())
            .Add("seeded", new Asks { Seeded = true })
            .Add("sized", new Asks { Sized = true })
            .Add("rated", new Asks { Rated = true });
        graph.Chain(("count", new CountUp()), ("lift", new Lift()), ("film", new Film()));
        foreach (string id in (string[])["asks", "seeded", "sized", "rated"])
        {
            graph.Add("lift-" + id, new Lift()).Add("film-" + id, new Film())
                .Wire("count.frames", $"lift-{id}.frames").Wire($"{id}.answer", $"lift-{id}.amount")
                .Wire($"lift-{id}.frames", $"film-{id}.frames")
                .Set($"film-{id}.path", id + ".txt");
        }

        return graph;
    }

    private static NodeKey Key(TestGraph graph, string id)
    {
        BoundGraph bound = graph.Bind();
        NodeKeys keys = new(bound, new AssetResolver(bound.Document, [], new ContentHashes(null)));
        return keys.Of(new Wiring(bound).Nodes.Single(node => node.Id == id));
    }
}
