using GanGraph.Engine.Caching;

namespace GanGraph.Engine.Tests.Caching;

public sealed class ArtifactStoreTests : IDisposable
{
    private static readonly string Key = new('a', 64);
    private static readonly string Twin = new string('a', 16) + new string('b', 48);

    private readonly string _folder =
        Directory.CreateTempSubdirectory("gangraph-store-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Open_Twice_GivesTheSameFolder()
    {
        ArtifactStore store = new(_folder);

        string first = store.Open("Learn", Key, Fail);
        File.WriteAllText(Path.Combine(first, "steps"), "1");
        string second = store.Open("Learn", Key, Fail);

        Assert.Equal(first, second);
        Assert.True(File.Exists(Path.Combine(second, "steps")));
        Assert.True(store.HoldsWork("Learn", Key));
        Assert.Single(Directory.GetDirectories(_folder));
    }

    [Fact]
    public void HoldsWork_NothingButTheOwner_IsFalse()
    {
        ArtifactStore store = new(_folder);

        Assert.False(store.HoldsWork("Learn", Key));
        store.Open("Learn", Key, Fail);
        Assert.False(store.HoldsWork("Learn", Key));
    }

    [Fact]
    public void Open_FolderOfAnotherKey_IsSetAsideAndSaid()
    {
        ArtifactStore store = new(_folder);
        File.WriteAllText(Path.Combine(store.Open("Learn", Twin, Fail), "steps"), "1");
        List<string> said = [];

        string path = store.Open("Learn", Key, said.Add);

        Assert.Single(said);
        Assert.Empty(Directory.GetFiles(path, "steps"));
        Assert.True(File.Exists(Path.Combine(path + "-old-1", "steps")));
    }

    [Fact]
    public void Open_OwnerCutOrChangedAnywhere_KeepsTheWorkAndSaysIt()
    {
        ArtifactStore store = new(_folder);
        string path = store.Open("Learn", Key, Fail);
        File.WriteAllText(Path.Combine(path, "steps"), "1");
        string owner = Path.Combine(path, "owner.json");
        byte[] whole = File.ReadAllBytes(owner);
        for (int at = 0; at < whole.Length; at++)
        {
            byte[] changed = [.. whole];
            changed[at] ^= 1;
            foreach (byte[] damaged in new[] { whole[..at], changed })
            {
                File.WriteAllBytes(owner, damaged);
                List<string> said = [];

                Assert.True(store.HoldsWork("Learn", Key));
                Assert.Equal(path, store.Open("Learn", Key, said.Add));

                // The name of the type may read differently and mean nothing.
                Assert.True(said.Count == 1 || (said.Count == 0 && damaged.Length > at));
                Assert.True(File.Exists(Path.Combine(path, "steps")));
                Assert.True(store.Exists("Learn", Key));
            }
        }

        Assert.Single(Directory.GetDirectories(_folder));
    }

    [Fact]
    public void Open_OwnerDeleted_KeepsTheWorkAndSaysIt()
    {
        ArtifactStore store = new(_folder);
        string path = store.Open("Learn", Key, Fail);
        File.WriteAllText(Path.Combine(path, "steps"), "1");
        File.Delete(Path.Combine(path, "owner.json"));
        List<string> said = [];

        store.Open("Learn", Key, said.Add);

        Assert.Contains("is missing", Assert.Single(said), StringComparison.Ordinal);
        Assert.True(store.HoldsWork("Learn", Key));
        store.Open("Learn", Key, Fail);
    }

    [Fact]
    public void Discard_FolderOfTheKey_IsGone()
    {
        ArtifactStore store = new(_folder);
        File.WriteAllText(Path.Combine(store.Open("Learn", Key, Fail), "steps"), "1");

        store.Discard("Learn", Twin);
        Assert.True(store.HoldsWork("Learn", Key));
        store.Discard("Learn", Key);

        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void SetAside_ManyTimes_LosesNothing()
    {
        ArtifactStore store = new(_folder);
        for (int i = 1; i <= 3; i++)
        {
            store.Open("Learn", Key, Fail);
            Assert.EndsWith($"-old-{i}", store.SetAside("Learn", Key));
        }

        Assert.Null(store.SetAside("Learn", Key));
        Assert.Equal(3, Directory.GetDirectories(_folder).Length);
    }

    private static void Fail(string text) => Assert.Fail(text);
}
