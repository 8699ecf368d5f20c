using GanGraph.Engine.Running;
using GanGraph.Engine.Tests.Running.Fakes;

namespace GanGraph.Engine.Tests.Running;

public sealed class ResumedRunTests : IDisposable
{
    private readonly string _folder =
        Directory.CreateTempSubdirectory("gangraph-resumed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_CancelledThenStartedAgain_GivesTheSameFilm()
    {
        using TestGraph whole = new();
        Draw(whole).RunWell();
        using TestGraph stopped = Draw(new TestGraph(_folder));
        stopped.Watch("film").On = call =>
        {
            if (call == "Render 8+4")
            {
                stopped.Cancel.Cancel();
            }
        };

        RunReport cancelled = stopped.Run();
        using TestGraph again = Draw(new TestGraph(_folder));
        PlanState planned = again.Plan("film").State;
        again.RunWell();

        Assert.Equal(RunOutcome.Cancelled, cancelled.Outcome);
        Assert.Null(cancelled.Failure);
        Assert.Equal(0, stopped.Ledger.Live);
        Assert.Equal(1, stopped.Watch("film").Count("Abandon"));
        Assert.Equal(0, stopped.Watch("film").Count("Close"));
        Assert.DoesNotContain(stopped.Events, e => e is NodeFailed);
        Assert.Equal(
            RunOutcome.Cancelled, Assert.Single(stopped.Events.OfType<RunFinished>()).Outcome);
        Assert.Equal(PlanState.Continue, planned);
        Assert.Contains("Render 12+4", again.Watch("film").Calls);
        Assert.DoesNotContain("Render 8+4", again.Watch("film").Calls);
        Assert.Equal(
            File.ReadAllBytes(whole.OutPath("film.txt")),
            File.ReadAllBytes(again.OutPath("film.txt")));
    }

    [Fact]
    public void Run_OneSinkFurtherThanTheOther_GivesEachOnlyWhatItLacks()
    {
        using TestGraph stopped = Draw(new TestGraph(_folder));
        stopped.Watch("film").On = call => StopAt(call, "Render 8+4", stopped);
        stopped.Run();
        using TestGraph again = Draw(new TestGraph(_folder));
        again.Add("second", new Film()).Wire("shift.frames", "second.frames")
            .Set("second.path", "second.txt");

        again.RunWell();

        Assert.Equal(
            ["Render 12+4", "Render 16+4"],
            again.Watch("film").Calls.Where(c => c.StartsWith("Render")));
        Assert.Equal(5, again.Watch("second").Calls.Count(c => c.StartsWith("Render")));
        Assert.Equal(again.Frames(), again.Frames("second.txt"));
        Assert.Equal(0, again.Ledger.Live);
    }

    [Fact]
    public void Run_TrainingCancelled_ContinuesFromItsLastStep()
    {
        using TestGraph stopped = DrawTraining();
        stopped.Watch("learn").On = call =>
        {
            if (call == "Step" && stopped.Node<Learn>("learn").StepsDone == 4)
            {
                stopped.Cancel.Cancel();
            }
        };

        Assert.Equal(RunOutcome.Cancelled, stopped.Run().Outcome);
        using TestGraph again = DrawTraining();
        again.RunWell();

        Assert.Equal(6, again.Node<Learn>("learn").StepsDone);
        Assert.True(stopped.Node<Data>("data").Made.Single().IsDisposed);
    }

    [Fact]
    public void Run_OtherRunMakesTheSame_SaysSoAndTouchesNothing()
    {
        using TestGraph outer = Draw(new TestGraph(_folder));
        using TestGraph inner = Draw(new TestGraph(_folder));
        RunReport? meanwhile = null;
        outer.Watch("film").On = call => meanwhile ??= call == "Open" ? inner.Run() : null;

        outer.RunWell();

        Assert.Equal(RunOutcome.Failed, meanwhile!.Outcome);
        Assert.StartsWith(
            "film: another run is making the same result", meanwhile.Failure!.Message);
        Assert.Empty(inner.Watch("film").Calls);
        Assert.Equal(20, outer.Frames().Length);
    }

    [Fact]
    public void Run_CancelledBeforeItBegins_DoesNothing()
    {
        using TestGraph graph = Draw(new TestGraph(_folder));
        graph.Cancel.Cancel();

        Assert.Equal(RunOutcome.Cancelled, graph.Run().Outcome);
        Assert.Empty(graph.Watch("film").Calls);
    }

    private static void StopAt(string call, string wanted, TestGraph graph)
    {
        if (call == wanted)
        {
            graph.Cancel.Cancel();
        }
    }

    private static TestGraph Draw(TestGraph graph) => graph.Chain(
        ("count", new CountUp { Ledger = graph.Ledger }), ("shift", new Shift()),
        ("film", new Film()));

    private TestGraph DrawTraining() => new TestGraph(_folder)
        .Add("data", new Data()).Add("learn", new Learn()).Wire("data.dataset", "learn.dataset");
}
