using GanGraph.Engine.Caching;

namespace GanGraph.Engine.Tests.Caching;

public sealed class ArtifactLockTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gangraph-lock-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void TryTake_Held_GivesNullUntilItIsLetGo()
    {
        using (ArtifactLock? first = ArtifactLock.TryTake(_folder, "a"))
        {
            Assert.NotNull(first);
            Assert.Null(ArtifactLock.TryTake(_folder, "a"));
            using ArtifactLock? other = ArtifactLock.TryTake(_folder, "b");
            Assert.NotNull(other);
        }

        using ArtifactLock? again = ArtifactLock.TryTake(_folder, "a");
        Assert.NotNull(again);
    }

    [Fact]
    public void TryTake_FileLeftBehind_IsTakenOver()
    {
        File.WriteAllText(Path.Combine(_folder, "a.lock"), "");

        using ArtifactLock? taken = ArtifactLock.TryTake(_folder, "a");

        Assert.NotNull(taken);
    }

    [Fact]
    public void TryTake_CacheCannotBeWritten_SaysWhatToDo()
    {
        string file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");

        GraphException failure = Assert.Throws<GraphException>(
            () => ArtifactLock.TryTake(Path.Combine(file, "locks"), "a"));

        Assert.StartsWith($"The cache folder {file} cannot be written: ", failure.Message);
        Assert.Contains("--cache", failure.Message);
    }
}
