using GanGraph.Engine.Caching;
using GanGraph.Engine.Caching.Keeping;

namespace GanGraph.Engine.Tests.Caching.Keeping;

public sealed class CacheFolderTests : IDisposable
{
    private readonly CacheOnDisk _cache = new();

    public void Dispose() => _cache.Dispose();

    [Fact]
    public void Entries_NoCache_IsEmpty()
    {
        CacheFolder folder = new(Path.Combine(_cache.Path, "nowhere"));

        Assert.Empty(folder.Entries());
        Assert.Empty(folder.Strangers());
        folder.Sweep();
        Assert.False(Directory.Exists(folder.Path));
    }

    [Fact]
    public void Entries_Folder_SaysWhatItIs()
    {
        string name = _cache.Add('a', bytes: 1000, seconds: 12.5);
        DateTime used = new(2026, 2, 3, 4, 5, 6, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_cache.At(name, "facts.json"), used);

        CacheEntry entry = _cache[name];

        Assert.Equal("Clip-aaaaaaaaaaaaaaaa", entry.Name);
        Assert.Equal(("Clip", CacheOnDisk.KeyOf('a')), (entry.Type, entry.Key));
        Assert.Equal(("clip", "piece.json", "A piece"), (entry.Node, entry.Graph, entry.Title));
        Assert.Equal((12.5, used), (entry.Seconds, entry.LastUsed));
        Assert.Equal(
            1000 + Directory.GetFiles(_cache.At(name), "*.json").Sum(f => new FileInfo(f).Length),
            entry.Bytes);
        Assert.True(entry.CanBeEvicted);
        Assert.False(entry.IsDamaged || entry.IsEmpty || entry.IsInUse || entry.IsSetAside);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("{ \"kind\": \"relic\", \"seconds\": \"many\" }")]
    [InlineData("{ \"kind\": 3, \"seconds\": 1e999, \"node\": {} }")]
    public void Entries_FactsOfAnotherVersion_IsKeptLikeATraining(string facts)
    {
        string name = _cache.Add('a', bytes: 1000, seconds: 1);
        File.WriteAllText(_cache.At(name, "facts.json"), facts);

        CacheEntry entry = _cache[name];

        Assert.Equal((CacheEntryKind.Unknown, false), (entry.Kind, entry.CanBeEvicted));
    }

    [Fact]
    public void Entries_NoFacts_WasLastUsedWhenItsFilesChanged()
    {
        string name = _cache.Add('a', bytes: 10, seconds: 1);
        File.Delete(_cache.At(name, "facts.json"));
        DateTime later = DateTime.UtcNow.AddDays(3);
        File.SetLastWriteTimeUtc(_cache.At(name, "pictures"), later);

        Assert.Equal(later, _cache[name].LastUsed, TimeSpan.FromSeconds(1));
        Assert.Equal((null, ""), (_cache[name].Seconds, _cache[name].Node));
    }

    [Fact]
    public void Entries_OwnerGone_IsDamaged()
    {
        string name = _cache.Add('a', bytes: 10, seconds: 1);
        File.Delete(_cache.At(name, "owner.json"));

        Assert.True(_cache[name].IsDamaged);
    }

    [Fact]
    public void Entries_SetAside_IsSaid()
    {
        _cache.Add('a', bytes: 10, seconds: 1);
        string aside = new ArtifactStore(_cache.Artifacts).SetAside(
            "Clip", CacheOnDisk.KeyOf('a'))!;

        CacheEntry entry = _cache[Path.GetFileName(aside)];

        Assert.True(entry.IsSetAside);
        Assert.Equal(0, entry.SecondsPerByte);
    }

    [Fact]
    public void Entries_OnlyNotes_IsEmpty()
    {
        string name = _cache.Add('a', bytes: 10, seconds: 1);
        File.Delete(_cache.At(name, "pictures"));
        File.WriteAllText(Unfinished.NameOf(_cache.At(name, "facts.json")), "half");
        Directory.CreateDirectory(_cache.At(name, "segments"));

        Assert.True(_cache[name].IsEmpty);
        File.WriteAllText(_cache.At(name, "segments", "owner.json"), "work");
        Assert.False(_cache[name].IsEmpty);
    }

    [Fact]
    public void Strangers_AreNamedAndNeverEntries()
    {
        _cache.Add('a', bytes: 10, seconds: 1);
        File.WriteAllText(_cache.At("notes.txt"), "mine");
        Directory.CreateDirectory(_cache.At("My pictures"));
        Directory.CreateDirectory(_cache.At("Clip-aaaaaaaaaaaaaaa"));
        Directory.CreateDirectory(_cache.At("Clip-aaaaaaaaaaaaaaaaa"));
        Directory.CreateSymbolicLink(_cache.At("Clip-bbbbbbbbbbbbbbbb"), Path.GetTempPath());

        Assert.Single(_cache.Folder.Entries());
        Assert.Equal(
            [
                "Clip-aaaaaaaaaaaaaaa", "Clip-aaaaaaaaaaaaaaaaa", "Clip-bbbbbbbbbbbbbbbb",
                "My pictures", "notes.txt",
            ],
            _cache.Folder.Strangers());
    }

    [Fact]
    public void TryRemove_Free_IsGone()
    {
        string name = _cache.Add('a', bytes: 10, seconds: 1);
        _cache.Add('b', bytes: 10, seconds: 1);

        Assert.True(_cache.Folder.TryRemove(_cache[name], out string why));

        Assert.Equal("", why);
        Assert.Equal(["Clip-bbbbbbbbbbbbbbbb"], Directory.GetDirectories(_cache.Artifacts)
            .Select(Path.GetFileName));
    }

    [Fact]
    public void TryRemove_LinksInside_AreNotFollowed()
    {
        string outside = Path.Combine(_cache.Path, "outside");
        Directory.CreateDirectory(Path.Combine(outside, "deep"));
        File.WriteAllText(Path.Combine(outside, "deep", "precious"), "hours of work");
        string name = _cache.Add('a', bytes: 10, seconds: 1);
        Directory.CreateDirectory(_cache.At(name, "inner"));
        Directory.CreateSymbolicLink(_cache.At(name, "inner", "folder"), outside);
        File.CreateSymbolicLink(
            _cache.At(name, "file"), Path.Combine(outside, "deep", "precious"));
        long bytes = _cache[name].Bytes;

        Assert.True(_cache.Folder.TryRemove(_cache[name], out _));

        Assert.InRange(bytes, 10, 500);
        Assert.Equal("hours of work",
            File.ReadAllText(Path.Combine(outside, "deep", "precious")));
        Assert.Empty(Directory.GetDirectories(_cache.Artifacts));
    }

    [Fact]
    public void TryRemove_ArtifactsAreALink_IsRefused()
    {
        string name = _cache.Add('a', bytes: 10, seconds: 1);
        string elsewhere = Path.Combine(_cache.Path, "elsewhere");
        Directory.Move(_cache.Artifacts, elsewhere);
        Directory.CreateSymbolicLink(_cache.Artifacts, elsewhere);
        string left = UnfinishedTests.Leave(elsewhere);

        Assert.False(_cache.Folder.TryRemove(_cache[name], out string why));
        _cache.Folder.Sweep();

        Assert.Contains("is a link", why);
        Assert.True(File.Exists(Path.Combine(elsewhere, name, "pictures")));
        Assert.True(Directory.Exists(left));
    }

    [Fact]
    public void TryRemove_BecameAnother_Stays()
    {
        string name = _cache.Add('a', bytes: 10, seconds: 1);
        CacheEntry seen = _cache[name];
        _cache.Add('a', bytes: 10, seconds: 1, CacheEntryKind.Training);

        Assert.False(_cache.Folder.TryRemove(seen, out string why));

        Assert.Contains("something else", why);
        Assert.Equal([name], _cache.Names);
    }
}
