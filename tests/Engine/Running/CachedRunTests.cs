using GanGraph.Engine.Documents;
using GanGraph.Engine.Running;
using GanGraph.Engine.Tests.Running.Fakes;

namespace GanGraph.Engine.Tests.Running;

public sealed partial class CachedRunTests : IDisposable
{
    private readonly string _folder =
        Directory.CreateTempSubdirectory("gangraph-cached-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_SecondTime_ComputesNothing()
    {
        using TestGraph first = Draw();
        RunReport made = first.RunWell();
        using TestGraph again = Draw();
        again.Options = again.Options with { SpanFrames = 7 };

        RunReport report = again.RunWell();

        Assert.All(report.Nodes.Values, state => Assert.Equal(NodeState.Cached, state));
        Assert.Equal(made.Files["film"], report.Files["film"]);
        Assert.Empty(again.Watch("data").Calls);
        Assert.Empty(again.Watch("film").Calls);
        Assert.Equal(
            ["count", "data", "film", "learn", "lift"],
            again.Events.OfType<NodeCached>().Select(e => e.Node).Order());
        Assert.All(
            (string[])["data", "learn", "count", "lift", "film"],
            id => Assert.Equal(PlanState.Cached, again.Plan(id).State));
        Assert.Equal(20, again.Plan("film").Frames);
    }

    [Fact]
    public void Run_OnlyTheWalkChanged_LoadsTheTrainingAndNothingBeforeIt()
    {
        using TestGraph first = Draw();
        first.RunWell();
        using TestGraph again = Draw();
        again.Set("count.offset", 100.0);
        PlannedNode film = again.Plan("film");
        PlannedNode learn = again.Plan("learn");
        PlannedNode data = again.Plan("data");

        RunReport report = again.RunWell();

        Assert.Equal((PlanState.Run, "count changed"), (film.State, film.Why));
        Assert.Equal((PlanState.Cached, PlanState.Cached), (learn.State, data.State));
        Assert.Equal(NodeState.Cached, report.Nodes["learn"]);
        Assert.Equal(NodeState.Cached, report.Nodes["data"]);
        Assert.Equal(NodeState.Ran, report.Nodes["film"]);
        Assert.Equal(["Prepare"], again.Watch("learn").Calls);
        Assert.Empty(again.Watch("data").Calls);
        Assert.DoesNotContain(again.Events, e => e is NodeStarted { Node: "learn" });
        Assert.Equal(110, again.Frames()[0]);
    }

    [Fact]
    public void Run_TargetRaised_ContinuesTheTraining()
    {
        using TestGraph first = Draw();
        first.RunWell();
        using TestGraph again = Draw();
        again.Set("learn.steps", 25);
        PlannedNode learn = again.Plan("learn");

        again.RunWell();

        Assert.Equal(PlanState.Continue, learn.State);
        Assert.Equal(15, again.Node<Learn>("learn").StepsDone);
        Assert.Equal(25, again.Frames()[0]);
    }

    [Fact]
    public void Run_FinishedTrainingProvesDamaged_IsMadeAgainInTheSameRun()
    {
        using TestGraph first = Draw();
        first.RunWell();
        using TestGraph again = Draw();
        again.Set("count.offset", 100.0);
        string steps = Directory.GetFiles(
            Path.Combine(_folder, "cache", "artifacts"), "steps", SearchOption.AllDirectories)
            .Single();
        Watched learn = again.Watch("learn");
        learn.On = _ =>
        {
            if (learn.Calls.Count == 1)
            {
                File.Delete(steps);
            }
        };

        RunReport report = again.RunWell();

        Assert.Equal(NodeState.Ran, report.Nodes["learn"]);
        Assert.Equal(2, again.Watch("learn").Count("Prepare"));
        Assert.Equal(10, again.Node<Learn>("learn").StepsDone);
        Assert.Equal(110, again.Frames()[0]);
        Assert.Equal(0, again.Ledger.Live);
    }

    [Fact]
    public void Run_TrainingSettingChanged_TrainsFromNothing()
    {
        using TestGraph first = Draw();
        first.RunWell();
        using TestGraph again = Draw();
        again.Set("learn.speed", 0.2);

        again.RunWell();

        Assert.Equal(10, again.Node<Learn>("learn").StepsDone);
    }

    [Fact]
    public void Run_RateAndSeedOfTheGraphChanged_DoesNotTrainAgain()
    {
        using TestGraph first = Draw();
        first.RunWell();
        using TestGraph again = Draw();
        again.Rate = new FrameRate(24);
        again.Seed = 99;

        RunReport report = again.RunWell();

        Assert.Equal(NodeState.Cached, report.Nodes["learn"]);
        Assert.Equal(NodeState.Ran, report.Nodes["film"]);
    }

    [Fact]
    public void Run_RateAndSizeChanged_LoaderGivesAnotherStreamAndTheSameDataset()
    {
        using TestGraph first = DrawClip();
        first.RunWell();
        using TestGraph again = DrawClip();
        again.Rate = new FrameRate(24);
        again.Width = 64;

        RunReport report = again.RunWell();

        Assert.Equal(NodeState.Cached, report.Nodes["learn"]);
        Assert.Equal(24, again.Frames().Length);
        Assert.Equal(74, again.Frames()[0]);
        Assert.Equal(1, again.Node<Clip>("clip").Disposed);
    }

    [Fact]
    public void Run_Fresh_StartsFromNothingAndKeepsWhatWasThere()
    {
        using TestGraph first = Draw();
        first.RunWell();
        using TestGraph again = Draw();
        again.Options = again.Options with { Fresh = true };

        again.RunWell();

        Assert.Equal(10, again.Node<Learn>("learn").StepsDone);
        Assert.Contains(
            Directory.GetDirectories(Path.Combine(_folder, "cache", "artifacts")),
            path => path.Contains("Learn-", StringComparison.Ordinal)
                && path.EndsWith("-old-1", StringComparison.Ordinal)
                && File.ReadAllText(Path.Combine(path, "steps")) == "10");
    }

    [Fact]
    public void Run_TrainingWithoutSink_TrainsOnceAndIsThenCached()
    {
        using TestGraph graph = new(_folder);
        graph.Add("data", new Data()).Add("learn", new Learn())
            .Wire("data.dataset", "learn.dataset");

        RunReport first = graph.RunWell();
        RunReport second = graph.RunWell();

        Assert.Equal(NodeState.Ran, first.Nodes["learn"]);
        Assert.Equal(NodeState.Cached, second.Nodes["learn"]);
        Assert.Equal(1, graph.Watch("learn").Count("Prepare"));
    }

    [Fact]
    public void Run_TwoTrainingsOfOneKey_ShareOneResult()
    {
        using TestGraph graph = Draw();
        graph.Add("twin", new Learn()).Set("twin.steps", 15)
            .Wire("data.dataset", "twin.dataset");

        graph.RunWell();

        Assert.Equal(10, graph.Node<Learn>("learn").StepsDone);
        Assert.Equal(5, graph.Node<Learn>("twin").StepsDone);
    }

    [Fact]
    public void Run_SinkWithWalkAndSinkWithout_RunsOnlyWhatIsMissing()
    {
        using TestGraph first = Draw();
        first.RunWell();
        using TestGraph again = Draw();
        again.Add("second", new Film()).Wire("count.frames", "second.frames")
            .Set("second.path", "second.txt");

        RunReport report = again.RunWell();

        Assert.Equal(NodeState.Cached, report.Nodes["film"]);
        Assert.Equal(NodeState.Cached, report.Nodes["learn"]);
        Assert.Equal(NodeState.Ran, report.Nodes["second"]);
        Assert.Empty(again.Watch("learn").Calls);
        Assert.Equal(20, again.Frames("second.txt").Length);
    }

    [Fact]
    public void Plan_NodesThatNobodyNeeds_SaysWhy()
    {
        using TestGraph graph = Draw();
        graph.Add("alone", new CountUp()).Add("mute", new CountUp()).Put("mute", NodeMode.Mute);

        Assert.Equal(
            (PlanState.NotNeeded, "nothing takes what it makes"),
            (graph.Plan("alone").State, graph.Plan("alone").Why));
        Assert.Equal(
            (PlanState.NotNeeded, "muted"), (graph.Plan("mute").State, graph.Plan("mute").Why));
        Assert.Equal(
            (PlanState.Run, "no result yet"), (graph.Plan("film").State, graph.Plan("film").Why));
    }

    private TestGraph DrawClip() => new TestGraph(_folder)
        .Chain(("clip", new Clip()), ("lift", new Lift()), ("film", new Film()))
        .Add("learn", new Learn())
        .Wire("clip.dataset", "learn.dataset")
        .Wire("learn.model", "lift.amount");

    private TestGraph Draw()
    {
        TestGraph graph = new(_folder);
        return graph.Add("data", new Data())
            .Add("learn", new Learn())
            .Chain(
                ("count", new CountUp { Ledger = graph.Ledger }), ("lift", new Lift()),
                ("film", new Film()))
            .Wire("data.dataset", "learn.dataset")
            .Wire("learn.model", "lift.amount");
    }
}
