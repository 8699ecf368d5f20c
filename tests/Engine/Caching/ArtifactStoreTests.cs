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

    [Theory]
    [InlineData("")]
    [InlineData("{ \"key\": ")]
    [InlineData("{ \"key\": {} }")]
    [InlineData("[]")]
    public void Open_OwnerDamaged_IsSetAside(string owner)
    {
        ArtifactStore store = new(_folder);
        string path = store.Open("Learn", Key, Fail);
        File.WriteAllText(Path.Combine(path, "owner.json"), owner);
        List<string> said = [];

        Assert.False(store.Exists("Learn", Key));
        store.Open("Learn", Key, said.Add);

        Assert.Single(said);
        Assert.True(store.Exists("Learn", Key));
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
