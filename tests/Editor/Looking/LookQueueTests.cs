using GanGraph.Editor.Looking;

namespace GanGraph.Editor.Tests.Looking;

public sealed class LookQueueTests : IDisposable
{
    private readonly LookQueue _queue = new();
    private readonly ManualResetEventSlim _open = new();
    private readonly ManualResetEventSlim _begun = new();

    public void Dispose()
    {
        _open.Set();
        _open.Dispose();
        _begun.Dispose();
    }

    [Fact]
    public async Task Add_SeveralForASlot_DoesOnlyTheNewestOfThoseThatWait()
    {
        Task<string> first = Hold("a");
        List<string> done = [];
        Task<string>[] wishes = [.. Enumerable.Range(0, 5).Select(i => _queue.Add(
            "slot", "a", false, _ => { done.Add($"{i}"); return $"{i}"; }, "older"))];

        _open.Set();

        string[] results = await Task.WhenAll(wishes);
        Assert.Equal(["older", "older", "older", "older", "4"], results);
        Assert.Equal("held", await first);
        Assert.Equal(["4"], done);
    }

    [Fact]
    public async Task Add_OtherPlaceInTheSlot_StopsTheLongLookUnderWay()
    {
        Task<string> first = _queue.Add(
            "slot", "a", false, Wait, "stopped");
        Assert.True(_begun.Wait(TimeSpan.FromSeconds(20)));

        Task<string> second = _queue.Add("slot", "b", false, _ => "b", "stopped");

        Assert.Equal("stopped", await first);
        Assert.Equal("b", await second);
    }

    [Fact]
    public async Task Add_Quiet_GoesAfterWhatIsAskedForNow()
    {
        Task<string> first = Hold("a");
        List<string> order = [];
        Task<string> quiet = _queue.Add(
            "watch", "c", true, _ => { order.Add("quiet"); return ""; }, "");
        Task<string> loud = _queue.Add(
            "", "b", false, _ => { order.Add("loud"); return ""; }, "");

        _open.Set();
        await Task.WhenAll(first, quiet, loud);

        Assert.Equal(["loud", "quiet"], order);
    }

    [Fact]
    public async Task Add_WithoutASlot_ReplacesNothing()
    {
        Task<string> first = Hold("a");
        Task<int>[] wishes = [.. Enumerable.Range(0, 3).Select(
            i => _queue.Add("", "a", false, _ => i, -1))];

        _open.Set();

        int[] done = await Task.WhenAll(wishes);
        Assert.Equal([0, 1, 2], done);
        Assert.Equal("held", await first);
    }

    [Fact]
    public async Task Add_LookThatThrows_LeavesTheNextAlone()
    {
        Task<string> bad = _queue.Add<string>(
            "", "a", false, _ => throw new InvalidOperationException("no"), "");
        Task<string> good = _queue.Add("", "a", false, _ => "good", "");

        await Assert.ThrowsAsync<InvalidOperationException>(() => bad);
        Assert.Equal("good", await good);
    }

    private Task<string> Hold(string place)
    {
        Task<string> held = _queue.Add(
            "", place, false,
            cancel =>
            {
                _begun.Set();
                _open.Wait(cancel);
                return "held";
            },
            "");
        Assert.True(_begun.Wait(TimeSpan.FromSeconds(20)));
        return held;
    }

    private string Wait(CancellationToken cancel)
    {
        _begun.Set();
        cancel.WaitHandle.WaitOne();
        cancel.ThrowIfCancellationRequested();
        return "";
    }
}
