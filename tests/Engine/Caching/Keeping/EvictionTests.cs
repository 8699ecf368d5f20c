using FsCheck;
using FsCheck.Fluent;
using GanGraph.Engine.Caching.Keeping;

namespace GanGraph.Engine.Tests.Caching.Keeping;

public sealed class EvictionTests
{
    private static readonly DateTime Noon = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Fit_OverBudget_LowestCostPerByteGoesFirst()
    {
        // Seconds per byte: a 0.1, b 0.02, c 0.5, d 0.05. Of 1700 bytes 1000 may stay: b leaves
        // 1200, b and d leave 1000.
        CacheEntry[] entries = [Of("a", 500, 50), Of("b", 500, 10), Of("c", 500, 250),
            Of("d", 200, 10)];

        Assert.Equal(["b", "d"], Fit(entries, 1000));
        Assert.Equal(["b"], Fit(entries, 1200));
        Assert.Equal(["b", "d", "a"], Fit(entries, 999));
        Assert.Equal(["b", "d", "a", "c"], Fit(entries, 0));
    }

    [Fact]
    public void Fit_WithinBudget_NothingGoes() =>
        Assert.Empty(Fit([Of("a", 500, 0), Of("b", 500, 0)], 1000));

    [Fact]
    public void Fit_EqualCostPerByte_LongestUnusedGoesFirst()
    {
        CacheEntry[] entries =
        [
            Of("new", 100, 1) with { LastUsed = Noon.AddDays(2) },
            Of("old", 1000, 10) with { LastUsed = Noon },
            Of("middle", 10, 0.1) with { LastUsed = Noon.AddDays(1) },
        ];

        Assert.Equal(["old", "middle", "new"], Fit(entries, 0));
    }

    [Fact]
    public void Fit_TrainingsInUseAndUnknown_Stay()
    {
        CacheEntry[] entries =
        [
            Of("training", 900, 0) with { Kind = CacheEntryKind.Training },
            Of("unknown", 900, 0) with { Kind = CacheEntryKind.Unknown },
            Of("used", 900, 0) with { IsInUse = true },
            Of("aside", 900, 0) with { Kind = CacheEntryKind.Training, IsSetAside = true },
            Of("dear", 1, 3600),
        ];

        Assert.Equal(["dear"], Fit(entries, 10));
    }

    [Fact]
    public void Fit_SetAside_GoesBeforeWhatIsCheap()
    {
        CacheEntry[] entries =
            [Of("cheap", 100, 0.001), Of("aside", 100, 500) with { IsSetAside = true }];

        Assert.Equal(["aside"], Fit(entries, 100));
    }

    [Fact]
    public void Fit_OneCannotBeRemoved_TheNextGoes()
    {
        CacheEntry[] entries = [Of("a", 100, 1), Of("b", 100, 2), Of("c", 100, 3)];

        IReadOnlyList<CacheEntry> gone = Eviction.Fit(entries, 200, entry => entry.Name != "a");

        Assert.Equal(["b"], gone.Select(entry => entry.Name));
    }

    [Fact]
    public void Fit_Anything_FitsOrOnlyWhatMustStayIsLeft() => Prop
        .ForAll(Arb.From(Cache()), Arb.From(Gen.Choose(0, 3000)), (entries, budget) =>
        {
            bool Refuses(CacheEntry e) => e.Title == "refuses";
            IReadOnlyList<CacheEntry> gone = Eviction.Fit(entries, budget, e => !Refuses(e));
            CacheEntry[] left = [.. entries.Except(gone)];
            CacheEntry[] free = [.. left.Where(e => e.CanBeEvicted && !Refuses(e) && e.Bytes > 0)];
            long before = entries.Sum(e => e.Bytes);
            bool stoppedInTime = gone.Count == 0
                || before - gone.SkipLast(1).Sum(e => e.Bytes) > budget;
            return gone.All(e => e.CanBeEvicted && !Refuses(e))
                && (left.Sum(e => e.Bytes) <= budget || free.Length == 0)
                && gone.All(g => free.All(f => g.SecondsPerByte <= f.SecondsPerByte))
                && stoppedInTime
                && gone.Distinct().Count() == gone.Count;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static Gen<CacheEntry[]> Cache() => Entry().ListOf().Select(entries =>
        entries.Select((entry, i) => entry with { Name = $"{i}" }).ToArray());

    private static Gen<CacheEntry> Entry() =>
        from bytes in Gen.Choose(0, 500)
        from seconds in Gen.Choose(0, 40)
        from day in Gen.Choose(0, 3)
        from kind in Gen.Elements(
            CacheEntryKind.Remakeable, CacheEntryKind.Remakeable, CacheEntryKind.Training,
            CacheEntryKind.Unknown)
        from flags in Gen.Choose(0, 63)
        select Of("", bytes, seconds) with
        {
            Kind = kind,
            LastUsed = Noon.AddDays(day),
            IsInUse = (flags & 7) == 1,
            IsSetAside = (flags & 7) == 2,
            IsDamaged = (flags & 7) == 3,
            Title = (flags & 56) == 8 ? "refuses" : "",
        };

    private static CacheEntry Of(string name, long bytes, double seconds) => new()
    {
        Name = name,
        Type = "Clip",
        Key = new string('a', 64),
        Kind = CacheEntryKind.Remakeable,
        Bytes = bytes,
        Seconds = seconds,
        LastUsed = Noon,
    };

    private static IEnumerable<string> Fit(CacheEntry[] entries, long budget) =>
        Eviction.Fit(entries, budget, _ => true).Select(entry => entry.Name);
}
