using GanGraph.Engine.Documents;
using GanGraph.Engine.Running;
using GanGraph.Engine.Tests.Running.Fakes;

namespace GanGraph.Engine.Tests.Running;

public sealed class OnlyTests : IDisposable
{
    private readonly TestGraph _graph = new();

    public OnlyTests()
    {
        _graph.Chain(("count", new CountUp()), ("shift", new Shift()), ("film", new Film()))
            .Add("other", new Film()).Wire("count.frames", "other.frames")
            .Set("other.path", "other.txt")
            .Add("data", new Data()).Add("learn", new Learn())
            .Wire("data.dataset", "learn.dataset");
    }

    public void Dispose() => _graph.Dispose();

    [Fact]
    public void Run_OnlyOneSink_LeavesTheOtherAndTheTrainingAlone()
    {
        Ask("film");

        RunReport report = _graph.RunWell();

        Assert.Equal(["film"], report.Files.Keys);
        Assert.False(File.Exists(_graph.OutPath("other.txt")));
        Assert.Equal(NodeState.Skipped, report.Nodes["other"]);
        Assert.Empty(_graph.Watch("learn").Calls);
        Assert.Equal("not asked for", _graph.Plan("other").Why);
        Assert.Equal(PlanState.Cached, _graph.Plan("film").State);
    }

    [Fact]
    public void Run_OnlyANodeInTheMiddle_PreparesItAndOpensNoSink()
    {
        Ask("shift", "learn");

        RunReport report = _graph.RunWell();

        Assert.Empty(report.Files);
        Assert.Equal(NodeState.Ran, report.Nodes["shift"]);
        Assert.Equal(10, _graph.Node<Learn>("learn").StepsDone);
        Assert.Empty(_graph.Watch("film").Calls);
        Assert.False(Directory.Exists(_graph.Options.OutFolder));
        Assert.Contains(_graph.Events, e => e is NodeFinished { Node: "shift" });
    }

    [Fact]
    public void Run_OnlyWhatDoesNotRun_IsRefusedInWords()
    {
        _graph.Put("shift", NodeMode.Mute);
        Ask("film");
        Assert.Equal(
            "film: it is left out because shift is muted, wanted is one that runs. Let it run.",
            _graph.Run().Failure!.Message);

        Ask("fim");
        Assert.Contains("There is no node \"fim\".", _graph.Run().Failure!.Message);
    }

    [Fact]
    public void Plan_KeysAndPast_TellWhatAnEditTouches()
    {
        Dictionary<string, PlannedNode> before = Plan();
        Assert.DoesNotContain(before.Values, node => node.HasRun);
        Assert.True(before["learn"].IsTraining);
        _graph.RunWell();
        _graph.Set("shift.by", 3d);

        Dictionary<string, PlannedNode> after = Plan();

        Assert.Equal(["film", "shift"], after.Keys.Order()
            .Where(id => before[id].Key != after[id].Key));
        Assert.Equal(
            ["count", "film", "learn", "other", "shift"],
            after.Keys.Order().Where(id => after[id].HasRun));
    }

    [Fact]
    public void Look_AtATrainingOnItsWay_TakesItAsFarAsItIs()
    {
        Ask("learn");
        _graph.Watch("learn").On = _ =>
        {
            if (_graph.Node<Learn>("learn").StepsDone == 4)
            {
                _graph.Cancel.Cancel();
            }
        };
        Assert.Equal(RunOutcome.Cancelled, _graph.Run().Outcome);
        _graph.Watch("learn").On = _ => { };
        KeptWork kept = Assert.Single(new GraphRunner().Kept(_graph.Bind(), _graph.Options));
        Assert.Equal(new WorkDone(4, 10, "steps"), kept.Reached);
        Assert.False(kept.IsFinished);

        _graph.Options = _graph.Options with { TakesUnfinished = true };
        using GraphViewer viewer = _graph.View();
        double seen = 0;
        viewer.Value("learn", "model", value => seen = ((Number)value).Value);

        Assert.Equal(4, seen);
        Assert.Equal(4, _graph.Node<Learn>("learn").StepsDone);
    }

    private void Ask(params string[] only) =>
        _graph.Options = _graph.Options with { Only = only };

    private Dictionary<string, PlannedNode> Plan() => new GraphRunner()
        .Plan(_graph.Bind(), _graph.Options).Nodes.ToDictionary(node => node.Node);
}
