using GanGraph.Engine.Caching;

namespace GanGraph.Engine.Tests.Caching.Keeping;

public sealed class SweepTests : IDisposable
{
    private static readonly DateTime LongAgo = DateTime.UtcNow.AddDays(-100);

    private readonly CacheOnDisk _cache = new();

    private string Records => Path.Combine(_cache.Path, "records");

    private string Hashes => Path.Combine(_cache.Path, "hashes");

    private string Out => Path.Combine(_cache.Path, "out");

    public void Dispose() => _cache.Dispose();

    [Fact]
    public void Sweep_WhatADeadProcessLeft_IsDeleted()
    {
        string kept = _cache.At(_cache.Add('a', bytes: 10, seconds: 1));
        UnfinishedTests.Leave(_cache.Artifacts);
        string living = Unfinished.NameOf(kept);
        Directory.CreateDirectory(living);
        Assert.Empty(_cache.Folder.Strangers());

        _cache.Folder.Sweep();

        Assert.Equal(
            new[] { kept, living }.Order(), Directory.GetDirectories(_cache.Artifacts).Order());
    }

    [Fact]
    public void Sweep_Notes_OnlyThoseUnusedForLongGo()
    {
        Directory.CreateDirectory(Hashes);
        string old = Note('a');
        string fresh = Note('b');
        string foreign = Path.Combine(Hashes, "readme");
        File.WriteAllText(foreign, "mine");
        File.SetLastWriteTimeUtc(old, LongAgo);
        File.SetLastWriteTimeUtc(foreign, LongAgo);

        _cache.Folder.Sweep();

        Assert.Equal([fresh, foreign], Directory.GetFiles(Hashes).Order());
    }

    [Fact]
    public void Sweep_RecordsWhoseFilesAreGone_GoAfterAMonth()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "film.txt"), "film!");
        SinkRecord there = SinkRecordsTests.Sample('a') with { OutFolder = Out };
        SinkRecord gone = SinkRecordsTests.Sample('b') with
        {
            OutFolder = Out,
            Files = [new MadeFile("gone.txt", 5, 1, new string('c', 64))],
        };
        SinkRecord unmounted = gone with
        {
            Key = CacheOnDisk.KeyOf('c'),
            OutFolder = Path.Combine(_cache.Path, "another disk"),
        };
        SinkRecord silent = gone with { Key = CacheOnDisk.KeyOf('d'), OutFolder = null };
        SinkRecord young = gone with { Key = CacheOnDisk.KeyOf('e') };
        SinkRecords records = new(Records);
        foreach (SinkRecord record in (SinkRecord[])[there, gone, unmounted, silent])
        {
            records.Write(record);
            File.SetLastWriteTimeUtc(FileOf(record), LongAgo);
        }

        File.WriteAllText(FileOf(gone) + ".damaged", "?");
        File.SetLastWriteTimeUtc(FileOf(gone) + ".damaged", LongAgo);

        records.Write(young);

        _cache.Folder.Sweep();

        Assert.Empty(Directory.GetFiles(Records, Path.GetFileName(FileOf(gone)) + "*"));
        Assert.All(
            (SinkRecord[])[there, unmounted, silent, young],
            record => Assert.NotNull(records.Read(record.Key, out _)));
    }

    [Fact]
    public void Sweep_TooManyRecords_TheOldestGo()
    {
        Directory.CreateDirectory(Records);
        for (int i = 1; i <= 3; i++)
        {
            string file = Path.Combine(Records, $"{i}.record");
            using (FileStream stream = new(file, FileMode.Create))
            {
                stream.SetLength(30_000_000);
            }

            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-i));
        }

        _cache.Folder.Sweep();

        Assert.Equal(["1.record", "2.record"],
            Directory.GetFiles(Records).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Sweep_FoldersThatAreLinks_AreLeftAlone()
    {
        string elsewhere = Path.Combine(_cache.Path, "elsewhere");
        Directory.CreateDirectory(elsewhere);
        string note = Path.Combine(elsewhere, new string('a', 64));
        File.WriteAllText(note, "x");
        File.SetLastWriteTimeUtc(note, LongAgo);
        Directory.CreateSymbolicLink(Hashes, elsewhere);
        Directory.CreateSymbolicLink(Records, elsewhere);

        _cache.Folder.Sweep();

        Assert.True(File.Exists(note));
    }

    private string Note(char letter)
    {
        string path = Path.Combine(Hashes, new string(letter, 64));
        File.WriteAllText(path, new string('0', 64));
        return path;
    }

    private string FileOf(SinkRecord record) =>
        Path.Combine(Records, record.Key[..32] + ".record");
}
