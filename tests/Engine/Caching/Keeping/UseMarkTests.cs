using System.Diagnostics;
using GanGraph.Engine.Caching;
using GanGraph.Engine.Caching.Keeping;

namespace GanGraph.Engine.Tests.Caching.Keeping;

public sealed class UseMarkTests : IDisposable
{
    private readonly CacheOnDisk _cache = new();

    public void Dispose() => _cache.Dispose();

    [Fact]
    public void Set_Twice_BothUseIt()
    {
        using UseMark first = UseMark.Set(_cache.Locks, "a", default);
        using (UseMark second = UseMark.Set(_cache.Locks, "a", default))
        {
            Assert.True(UseMark.IsSet(_cache.Locks, "a"));
        }

        Assert.Null(UseMark.TryForbid(_cache.Locks, "a"));
        first.Dispose();
        Assert.False(UseMark.IsSet(_cache.Locks, "a"));
        using UseMark? alone = UseMark.TryForbid(_cache.Locks, "a");
        Assert.NotNull(alone);
    }

    [Fact]
    public async Task Set_WhileSomebodyRemoves_WaitsForIt()
    {
        UseMark alone = UseMark.TryForbid(_cache.Locks, "a")!;
        using CancellationTokenSource cancel = new();
        Task<UseMark> waiting = Task.Run(() => UseMark.Set(_cache.Locks, "a", cancel.Token));
        using CancellationTokenSource impatient = new(TimeSpan.FromMilliseconds(50));
        Assert.Throws<OperationCanceledException>(
            () => UseMark.Set(_cache.Locks, "a", impatient.Token));
        Assert.False(waiting.IsCompleted);

        alone.Dispose();

        using UseMark mark = await waiting;
        Assert.True(UseMark.IsSet(_cache.Locks, "a"));
    }

    [Fact]
    public void TryRemove_AnotherProcessUsesIt_StaysUntilThatEnds()
    {
        string name = _cache.Add('a', bytes: 10, seconds: 1);
        using Process other = CacheWriter.Start("mark", _cache.Locks, name);
        Assert.Equal("marked", other.StandardOutput.ReadLine());

        CacheEntry seen = _cache[name];
        Assert.True(seen.IsInUse);
        Assert.False(_cache.Folder.TryRemove(seen with { IsInUse = false }, out string why));
        Assert.StartsWith("a run uses it", why);
        other.Kill();
        other.WaitForExit();

        Assert.False(_cache[name].IsInUse);
        Assert.True(_cache.Folder.TryRemove(_cache[name], out _));
    }

    [Fact]
    public void TryRemove_WrittenByAProcessThatSetsNoMark_Stays()
    {
        string name = _cache.Add('a', bytes: 10, seconds: 1);
        using ArtifactLock? writing = ArtifactLock.TryTake(_cache.Locks, name);

        Assert.False(_cache.Folder.TryRemove(_cache[name], out _));
        Assert.Equal([name], _cache.Names);
    }

    [Fact]
    public void Remover_KilledAnywhere_LeavesWholeFoldersOrNone()
    {
        const int Files = 120;
        int leftovers = 0;
        for (int round = 1; round <= 2; round++)
        {
            for (char key = 'a'; key <= 'd'; key++)
            {
                string name = _cache.Add(key, bytes: 10, seconds: 1);
                for (int i = 0; i < Files; i++)
                {
                    File.WriteAllText(_cache.At(name, $"{i}"), "work");
                }
            }

            using Process remover = CacheWriter.Start("remove", _cache.Path);
            while (Directory.GetDirectories(_cache.Artifacts, "Clip-*").Length > 4 - round)
            {
                Assert.False(remover.HasExited, "The remover ended by itself.");
            }

            remover.Kill();
            remover.WaitForExit();

            string[] left = _cache.Names;
            leftovers += Directory.GetDirectories(_cache.Artifacts).Length - left.Length;
            Assert.All(left, name =>
            {
                Assert.False(_cache[name].IsDamaged);
                Assert.Equal(Files + 3, Directory.GetFiles(_cache.At(name)).Length);
            });
            _cache.Folder.Sweep();
            Assert.Equal(left.Length, Directory.GetFileSystemEntries(_cache.Artifacts).Length);
        }

        Assert.True(leftovers > 0, "No kill hit between renaming and deleting.");
    }
}
