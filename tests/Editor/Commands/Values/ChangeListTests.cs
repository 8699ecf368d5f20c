using GanGraph.Editor.Commands.Values;

namespace GanGraph.Editor.Tests.Commands.Values;

public sealed class ChangeListTests : IDisposable
{
    private readonly Fear _fear = new();

    public void Dispose() => _fear.Dispose();

    [Fact]
    public void Do_TwoWhoSawTheSameList_LoseNothingOfEachOther()
    {
        Change(3, isIn: true);
        Change(1, isIn: true);
        Change(3, isIn: true);
        Assert.Equal([3, 1], Locked());

        Change(2, isIn: true, isSorted: true);
        Change(1, isIn: false);
        Assert.Equal([2, 3], Locked());

        Change(3, isIn: false);
        Change(2, isIn: false);
        Assert.Empty(Locked());
        Assert.False(_fear.Session.Read(d => d.Node("keys")!.Set!.ContainsKey("locked")));
    }

    [Fact]
    public void Do_OutOfRangeOrNoList_IsRefused()
    {
        Assert.Equal("set.range", _fear.Session
            .Do(new ChangeList("keys", "locked", 0, IsIn: true)).Refusal?.Code);
        Assert.Equal("walk.framesPerKey is no list. Set its value instead.", _fear.Session
            .Do(new ChangeList("walk", "framesPerKey", 1, IsIn: true)).Refusal?.Text);
    }

    private void Change(long item, bool isIn, bool isSorted = false) => Assert.Null(
        _fear.Session.Do(new ChangeList("keys", "locked", item, isIn, isSorted)).Refusal);

    private long[] Locked() => _fear.Session.Read(
        d => d.Node("keys")!.Set?["locked"]?.Select(item => (long)item).ToArray()) ?? [];
}
