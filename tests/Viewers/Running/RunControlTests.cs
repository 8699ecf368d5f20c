using GanGraph.Editor.Running;
using GanGraph.Engine.Running;
using GanGraph.Media.Pictures;

namespace GanGraph.Editor.Viewers.Tests.Running;

public class RunControlTests
{
    [Fact]
    public void Run_UnsavedGraph_MakesItsFilmAndLeavesTheFileAlone()
    {
        using Studio studio = new();
        studio.Do("""{ "do": "set", "node": "walk", "setting": "framesPerKey", "value": 2 }""");

        studio.RunWell();

        Assert.Equal(Studio.Piece, File.ReadAllText(studio.Path));
        Assert.Equal(8, Directory.GetFiles(
            System.IO.Path.Combine(studio.Options.OutFolder, "film")).Length);
        Assert.True(File.Exists(studio.Runs.Status.Files["sheet"][0]));
        Assert.All(studio.Runs.Statuses.Values, s => Assert.Equal(NodeMark.Cached, s.State));
        Assert.True(studio["train"].Seconds > 0);
    }

    [Fact]
    public void Run_Train_TellsStepsAndLossesOnTheWay()
    {
        using Studio studio = new();
        studio.Do("""{ "do": "set", "node": "train", "setting": "steps", "value": 60 }""");

        studio.RunWell();

        List<NodeStatus> told = [.. studio.Told
            .Select(changed => changed.GetValueOrDefault("train")).OfType<NodeStatus>()];
        Assert.Contains(told, status => status is { State: NodeMark.Running, Unit: "steps" });
        Assert.Contains(told, status => status.Text.Contains("generator"));
        Assert.Contains(studio.RunsTold, run => run.State == RunState.Running);
        Assert.Equal(RunOutcome.Done, studio.RunsTold.Last().Outcome);
    }

    [Fact]
    public void Run_Twice_IsRefusedWhileTheFirstIsUnderWay()
    {
        using Studio studio = new();
        Assert.True(studio.Runs.Run().HasBegun);

        RunAnswer second = studio.Runs.Run();

        Assert.Equal("run.busy", second.Refusal!.Code);
        studio.WaitForTheEnd();
        Assert.Equal(RunOutcome.Done, studio.Runs.Status.Outcome);
    }

    [Fact]
    public void Run_StoppedAndAgain_GivesTheFilmOfAnUndisturbedRun()
    {
        using Studio undisturbed = new();
        undisturbed.RunWell();
        using Studio studio = new();
        studio.Do("""{ "do": "set", "node": "train", "setting": "steps", "value": 400 }""");
        Assert.True(studio.Runs.Run().HasBegun);
        studio.UntilTrained(4);

        studio.Runs.Stop();

        studio.WaitForTheEnd();
        Assert.Equal(RunOutcome.Cancelled, studio.Runs.Status.Outcome);
        studio.Until(() => studio["train"].State == NodeMark.Stale, "a stale training");
        studio.Do("""{ "do": "set", "node": "train", "setting": "steps", "value": 12 }""");
        studio.RunWell();
        for (int frame = 0; frame < 12; frame++)
        {
            Assert.Equal(
                undisturbed.FilmFrame(frame).Samples, studio.FilmFrame(frame).Samples);
        }
    }

    [Fact]
    public void Run_UpToANode_DoesOnlyWhatItNeeds()
    {
        using Studio studio = new();

        RunStatus status = studio.Run("keys");

        Assert.Equal(RunOutcome.Done, status.Outcome);
        Assert.Empty(status.Files);
        Assert.False(Directory.Exists(studio.Options.OutFolder));
        studio.Until(() => studio["train"].State == NodeMark.Cached, "a finished training");
        Assert.Equal(NodeMark.Fresh, studio["film"].State);
        studio.Run("sheet");
        Assert.True(File.Exists(System.IO.Path.Combine(studio.Options.OutFolder, "clip.png")));
        Assert.False(Directory.Exists(System.IO.Path.Combine(studio.Options.OutFolder, "film")));
    }

    [Fact]
    public void Run_GraphWithErrors_IsRefusedWithTheListAndBeginsNothing()
    {
        using Studio studio = new();
        studio.Do("""{ "do": "disconnect", "to": ["draw.latents"] }""");

        RunAnswer answer = studio.Runs.Run();

        Assert.Equal("run.invalid", answer.Refusal!.Code);
        Assert.Contains("draw.latents is not connected", answer.Refusal.Text);
        Assert.Contains(answer.Problems, problem => problem.Code == "in.missing");
        Assert.Equal(RunState.Idle, studio.Runs.Status.State);
        Assert.False(Directory.Exists(studio.Options.OutFolder));
        Assert.Equal(RunOutcome.Done, studio.Run("keys").Outcome);
    }

    [Fact]
    public void Run_NodeFails_IsTheOnlyOneMarkedAndSaysWhatToDo()
    {
        using Studio studio = new();
        studio.Do("""{ "do": "set", "node": "keys", "setting": "dimension", "value": 5 }""");
        studio.Do("""{ "do": "disconnect", "to": ["keys.generator"] }""");

        RunStatus status = studio.Run();

        Assert.Equal(RunOutcome.Failed, status.Outcome);
        studio.Until(() => studio["film"].State == NodeMark.Skipped, "a film left out");
        NodeFault fault = studio["draw"].Error!;
        Assert.Equal(NodeMark.Failed, studio["draw"].State);
        Assert.Equal(
            "latents have 5 numbers, wanted 16 for this generator.", fault.Text);
        Assert.Equal("Wire the generator to the node that makes the keys, too.", fault.Fix);
        Assert.Equal(["draw"], studio.Runs.Statuses
            .Where(node => node.Value.State == NodeMark.Failed).Select(node => node.Key));
        Assert.Equal(NodeMark.Cached, studio["train"].State);

        studio.Do("""{ "do": "connect", "from": "train.generator", "to": "keys.generator" }""");
        studio.Until(() => studio["draw"].State != NodeMark.Failed, "no fault after the repair");
        studio.RunWell();
    }

    [Fact]
    public void Run_EditedMeanwhile_KeepsItsGraphAndMarksWhatChanged()
    {
        using Studio studio = new();
        studio.Do("""{ "do": "set", "node": "train", "setting": "steps", "value": 40 }""");
        Assert.True(studio.Runs.Run().HasBegun);
        studio.UntilTrained(1);

        studio.Do("""{ "do": "set", "node": "swirl", "setting": "radius", "value": 0.3 }""");

        studio.Until(
            () => studio["swirl"].State is NodeMark.Stale or NodeMark.Fresh, "a changed swirl");
        Assert.Equal(RunState.Running, studio.Runs.Status.State);
        Assert.Equal(NodeMark.Running, studio["train"].State);
        studio.WaitForTheEnd();
        Assert.Equal(RunOutcome.Done, studio.Runs.Status.Outcome);
        studio.Until(() => studio["film"].State == NodeMark.Stale, "a stale film");
        Assert.Equal(NodeMark.Cached, studio["train"].State);
        Picture first = studio.FilmFrame(4);
        studio.RunWell();
        Assert.NotEqual(first.Samples, studio.FilmFrame(4).Samples);
    }
}
