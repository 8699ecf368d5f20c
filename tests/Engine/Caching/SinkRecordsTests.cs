using GanGraph.Engine.Caching;

namespace GanGraph.Engine.Tests.Caching;

public sealed class SinkRecordsTests : IDisposable
{
    private readonly string _folder =
        Directory.CreateTempSubdirectory("gangraph-records-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_WhatWasWritten_ComesBack()
    {
        SinkRecords records = new(_folder);
        SinkRecord record = Sample('a');

        records.Write(record);
        SinkRecord? read = records.Read(record.Key, out bool damaged);

        Assert.False(damaged);
        Assert.Equal(record.Files, read!.Files);
        Assert.Equal(record.Results, read.Results);
        Assert.Equal(record.Parts, read.Parts);
        Assert.Equal((0, 20, true), (read.First, read.End, read.IsWhole));
    }

    [Fact]
    public void Read_CutOrChangedAnywhere_IsDamaged()
    {
        SinkRecords records = new(_folder);
        SinkRecord record = Sample('a');
        records.Write(record);
        string file = Directory.GetFiles(_folder).Single();
        byte[] whole = File.ReadAllBytes(file);

        for (int at = 0; at < whole.Length; at++)
        {
            File.WriteAllBytes(file, whole[..at]);
            Assert.Null(records.Read(record.Key, out bool cut));
            byte[] changed = [.. whole];
            changed[at] ^= 1;
            File.WriteAllBytes(file, changed);
            Assert.Null(records.Read(record.Key, out bool flipped));
            Assert.True(cut && flipped, $"Not seen at byte {at}.");
        }
    }

    [Fact]
    public void SetAside_Damaged_KeepsItUnderAnotherName()
    {
        SinkRecords records = new(_folder);
        records.Write(Sample('a'));
        File.WriteAllText(Directory.GetFiles(_folder).Single(), "cut");

        string aside = records.SetAside(Sample('a').Key);

        Assert.Equal([Path.Combine(_folder, aside)], Directory.GetFiles(_folder));
        Assert.Null(records.Read(Sample('a').Key, out bool damaged));
        Assert.False(damaged);
    }

    [Fact]
    public void Read_Missing_IsNotDamaged()
    {
        Assert.Null(new SinkRecords(_folder).Read(new string('a', 64), out bool damaged));
        Assert.False(damaged);
    }

    [Theory]
    [InlineData(0, null, true)]
    [InlineData(0, 20L, true)]
    [InlineData(0, 30L, true)]
    [InlineData(0, 10L, false)]
    [InlineData(5, null, false)]
    public void Holds_WholeFilm(long first, long? end, bool holds) =>
        Assert.Equal(holds, Sample('a').Holds(first, end));

    [Theory]
    [InlineData(0, null, false)]
    [InlineData(0, 20L, true)]
    [InlineData(0, 30L, false)]
    public void Holds_PartOfAFilm(long first, long? end, bool holds) =>
        Assert.Equal(holds, (Sample('a') with { IsWhole = false }).Holds(first, end));

    /// <summary>A record as any sink might leave it.</summary>
    internal static SinkRecord Sample(char key) => new()
    {
        Key = new string(key, 64),
        Node = "film",
        First = 0,
        End = 20,
        IsWhole = true,
        Results = ["film.txt"],
        Files = [new MadeFile("film.txt", 5, 638_000_000_000_000_001, new string('c', 64))],
        Parts = new Dictionary<string, string> { ["film"] = "x", ["count"] = "y" },
    };
}
