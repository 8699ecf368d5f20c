using GanGraph.Editor.Browser.Sessions;

namespace GanGraph.Editor.Browser.Tests.Sessions;

/// <summary>What waits to be sent to a page.</summary>
public sealed class OutboxTests
{
    [Fact]
    public void Put_PageHasGone_LetsTheMessageGo()
    {
        Outbox outbox = new();
        outbox.Dispose();

        outbox.Put([1]);
        outbox.PutNewest("statuses", [2]);
        outbox.PutPicture("answer 1", [3]);

        Assert.False(outbox.IsOverfull);
    }
}
