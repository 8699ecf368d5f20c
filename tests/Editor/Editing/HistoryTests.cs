using GanGraph.Editor.Commands.Places;
using GanGraph.Editor.Commands.Values;
using GanGraph.Editor.Editing;

namespace GanGraph.Editor.Tests.Editing;

public sealed class HistoryTests
{
    [Fact]
    public void Do_MoreThanMemoryAllows_ForgetsTheOldestSteps()
    {
        using Fear fear = new(options: Fear.Options with { HistoryBytes = 20_000 });
        List<string> states = [fear.AsFound];
        for (int i = 0; i < 300; i++)
        {
            fear.Session.Do(new SetValue("walk", "framesPerKey", i + 200));
            states.Add(fear.AsFound);
        }

        int undone = 0;
        while (fear.Session.Undo().IsDone)
        {
            Assert.Equal(states[299 - undone++], fear.AsFound);
        }

        Assert.InRange(undone, 10, 60);
        Assert.True(fear.Session.IsChanged);
    }

    [Fact]
    public void Do_GestureThereAndBack_LeavesNoStep()
    {
        using Fear fear = new();
        string first = fear.AsFound;
        foreach (int x in new[] { 5, 9, 0 })
        {
            fear.Session.Do(Move("clip", x, "drag"));
        }

        Assert.Equal(first, fear.AsFound);
        Assert.Null(fear.Session.UndoLabel);
        Assert.False(fear.Session.IsChanged);
    }

    [Theory]
    [InlineData("drag", "slide", "a", "a", 2)]
    [InlineData("drag", "drag", "a", "b", 2)]
    [InlineData("", "", "a", "a", 2)]
    [InlineData("drag", "drag", "a", "a", 1)]
    public void Do_TwoSteps_MeltOnlyInOneGestureOfOnePerson(
        string first, string second, string by, string by2, int steps)
    {
        using Fear fear = new();
        fear.Session.Do(Move("clip", 5, first), by);
        fear.Session.Do(Move("film", 6, second), by2);

        int undone = 0;
        while (fear.Session.Undo().IsDone)
        {
            undone++;
        }

        Assert.Equal(steps, undone);
        Assert.Equal(Fear.Text, File.ReadAllText(fear.Path));
    }

    [Fact]
    public void Do_SliderOverTheDefault_UndoesToTheFirstBytes()
    {
        using Fear fear = new();
        string first = fear.AsFound;
        foreach (int value in new[] { 250, 256, 0, 1, 256 })
        {
            fear.Session.Do(new SetValue("enlarge", "width", value) { Gesture = "g" });
        }

        fear.Session.Do(new SetValue("tempo", "factor", 2) { Gesture = "h" });
        fear.Session.Do(new SetValue("tempo", "factor", 1) { Gesture = "h" });
        fear.Session.Do(new SetValue("tempo", "factor", 3.5) { Gesture = "h" });
        string last = fear.AsFound;
        fear.Session.Undo();
        Assert.True(fear.Session.Undo().IsDone);
        Assert.Equal(first, fear.AsFound);
        fear.Session.Redo();
        fear.Session.Redo();
        Assert.Equal(last, fear.AsFound);
    }

    [Fact]
    public void Do_AfterUndo_ForgetsWhatCouldBeRedone()
    {
        using Fear fear = new();
        fear.Session.Do(Move("clip", 5, ""));
        fear.Session.Undo();
        Patch patch = fear.Session.Do(Move("clip", 6, "")).Patch!;

        Assert.Null(patch.Redo);
        Assert.Equal("Move clip", patch.Undo);
        Assert.Equal("history.empty", fear.Session.Redo().Refusal?.Code);
    }

    [Fact]
    public void Journal_OverItsLimit_HoldsTheDocumentInPlaceOfSteps()
    {
        using Fear fear = new(options: Fear.Options with { JournalBytes = 40_000 });
        string folder = Path.GetDirectoryName(fear.Path)!;
        for (int i = 0; i < 1000; i++)
        {
            fear.Session.Do(Move("clip", i, ""));
        }

        string last = fear.AsFound;
        Assert.InRange(new FileInfo(fear.Session.JournalPath!).Length, 1, 80_000);
        Assert.Single(Directory.GetFiles(folder, "*.journal"));
        fear.Session.Dispose();
        using EditingSession next = EditingSession.Open(fear.Path, Fear.Options);
        next.Recover();
        Assert.Equal(last, next.Read(Fear.Spelled));
    }

    private static MoveItems Move(string node, long x, string gesture) =>
        new(new Dictionary<string, Place> { [node] = new(x, 0) }) { Gesture = gesture };
}
