using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Tests.Catalogue.Samples;

namespace GanGraph.Engine.Tests.Catalogue;

public sealed class CatalogueLockTests
{
    private static readonly string Lock = CatalogueLock.Text(SampleNodes.Catalogue);

    [Fact]
    public void Text_Samples_HoldsWhatGraphsLeanOn()
    {
        Assert.Contains(
            "{ \"name\": \"strength\", \"type\": \"double\", \"default\": 0.7, \"min\": 0.0, "
            + "\"max\": 1.0, \"unit\": \"no unit\" }",
            Lock,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Learns", Lock, StringComparison.Ordinal);
        Assert.Equal(Lock, CatalogueLock.Text(SampleNodes.Catalogue));
    }

    [Fact]
    public void Faults_Unchanged_AreNone() =>
        Assert.Empty(CatalogueLock.Faults(Lock, SampleNodes.Catalogue));

    [Theory]
    [InlineData("\"default\": 0.7", "\"default\": 0.8", "Walk has other ports or settings")]
    [InlineData("\"min\": 0.0,", "\"min\": -1.0,", "Walk has other ports or settings")]
    [InlineData("\"name\": \"beat\"", "\"name\": \"bead\"", "Pulse has other ports")]
    [InlineData("\"version\": 3", "\"version\": 2", "Walk is version 3, the lock has version 2")]
    [InlineData("\"Pulse\"", "\"Pause\"", "Pause is gone")]
    public void Faults_Changed_SayWhat(string now, string before, string fault)
    {
        string locked = Lock.Replace(now, before, StringComparison.Ordinal);
        Assert.NotEqual(Lock, locked);

        Assert.StartsWith(
            fault,
            CatalogueLock.Faults(locked, SampleNodes.Catalogue)[0],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_NewType_IsNamed()
    {
        string locked = Lock.Replace("\"Pulse\"", "\"Pause\"", StringComparison.Ordinal);

        Assert.Contains(
            "Pulse is not in the lock. Write the lock anew.",
            CatalogueLock.Faults(locked, SampleNodes.Catalogue));
    }
}
