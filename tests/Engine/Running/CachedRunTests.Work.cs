using GanGraph.Engine.Running;

namespace GanGraph.Engine.Tests.Running;

public sealed partial class CachedRunTests
{
    [Fact]
    public void Run_FilmFinished_LeavesNoWorkOnIt()
    {
        using TestGraph graph = Draw();

        graph.RunWell();

        Assert.Empty(FilmWork());
    }

    [Fact]
    public void Run_RecordCannotBeWritten_KeepsTheWork()
    {
        using TestGraph graph = Draw();
        Directory.CreateDirectory(Path.Combine(_folder, "cache"));
        File.WriteAllText(Path.Combine(_folder, "cache", "records"), "in the way");

        Assert.Equal(RunOutcome.Failed, graph.Run().Outcome);

        Assert.Equal(20, File.ReadLines(Path.Combine(FilmWork().Single(), "0-20.part")).Count());
    }

    [Fact]
    public void Run_KilledBetweenTheRecordAndTheEndOfTheWork_EndsItLater()
    {
        using TestGraph first = Draw();
        first.RunWell();
        string work = Directory.CreateDirectory(
            Path.Combine(_folder, "cache", "artifacts", FilmFolderName())).FullName;
        File.WriteAllText(Path.Combine(work, "0-20.part"), "1\n");
        using TestGraph again = Draw();

        again.RunWell();

        Assert.Equal(PlanState.Cached, again.Plan("film").State);
        Assert.Empty(FilmWork());
    }

    private string[] FilmWork() =>
        Directory.GetDirectories(Path.Combine(_folder, "cache", "artifacts"), "Film-*");

    // The lock of a film is named as its folder was.
    private string FilmFolderName() => Path.GetFileNameWithoutExtension(
        Directory.GetFiles(Path.Combine(_folder, "cache", "locks"), "Film-*.lock").Single());
}
