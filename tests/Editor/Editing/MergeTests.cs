using GanGraph.Editor.Commands.Values;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Disk;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Tests.Editing;

public sealed class MergeTests : IDisposable
{
    private readonly Fear _fear = new(
        options: Fear.Options with { DiskInterval = TimeSpan.FromMilliseconds(20) });

    private EditingSession Session => _fear.Session;

    public void Dispose() => _fear.Dispose();

    [Fact]
    public void Merge_OtherChangesOnDisk_TakesBothAsOneStep()
    {
        Session.Do(new SetValue("walk", "framesPerKey", 7));
        string mine = _fear.AsFound;
        Write("\"columns\": 4", "\"columns\": 3");

        MergeResult merged = Session.Merge();

        Assert.Empty(merged.Conflicts);
        Assert.Equal(3, Columns());
        Assert.Equal(["nodes", "sheet", "set", "columns"], Assert.Single(
            merged.Edit.Patch!.Changes).Path);
        Assert.True(Session.IsChanged);
        Assert.True(Session.Save().IsSaved);
        Session.Undo();
        Assert.Equal(mine, _fear.AsFound);
    }

    [Fact]
    public void Merge_NothingUnsaved_BecomesTheFile()
    {
        Write("\"columns\": 4", "\"columns\": 3");

        Assert.True(Session.Merge().Edit.IsDone);

        Assert.Equal(3, Columns());
        Assert.False(Session.IsChanged);
        Assert.True(Session.Save().IsSaved);
    }

    [Fact]
    public void Merge_SameValueChangedTwice_KeepsOursAndTellsTheConflict()
    {
        Session.Do(new SetValue("sheet", "columns", 2));
        Write("\"columns\": 4", "\"columns\": 3");

        MergeResult merged = Session.Merge();

        Assert.Equal("nodes.sheet.set.columns", Assert.Single(merged.Conflicts).At);
        Assert.Equal(2, Columns());
        Assert.Equal(1, Session.Read(document => ((JArray)document.Root["conflicts"]!).Count));
    }

    [Fact]
    public void Merge_FileIsNoGraph_IsRefused()
    {
        File.WriteAllText(_fear.Path, "{ not");

        Assert.Equal("disk.read", Session.Merge().Edit.Refusal?.Code);
        Assert.Equal("disk.changed", Session.Save().Refusal?.Code);
    }

    [Fact]
    public async Task DiskChanged_WrittenGoneAndBack_IsTold()
    {
        List<DiskState> told = [];
        Session.DiskChanged += state =>
        {
            lock (told)
            {
                told.Add(state);
            }
        };
        Write("\"columns\": 4", "\"columns\": 3");
        await Until(DiskState.Changed);
        File.Delete(_fear.Path);
        await Until(DiskState.Gone);
        Assert.True(Session.Save().IsSaved);
        await Until(DiskState.Same);

        lock (told)
        {
            Assert.Equal([DiskState.Changed, DiskState.Gone, DiskState.Same], told);
        }
    }

    private async Task Until(DiskState state)
    {
        for (int i = 0; i < 500 && Session.DiskState != state; i++)
        {
            await Task.Delay(20);
        }

        Assert.Equal(state, Session.DiskState);
    }

    private void Write(string old, string now) =>
        File.WriteAllText(_fear.Path, Fear.Text.Replace(old, now, StringComparison.Ordinal));

    private int Columns() =>
        Session.Read(document => (int)document.Node("sheet")!.Set!["columns"]!);
}
