using System.Diagnostics;
using System.Globalization;

namespace GanGraph.Walks.Tests.Fuzz;

/// <summary>Runs many damaged files, each from a seed of its own, and watches that none of them
/// hangs. A case that fails is left on the disk, and its seed is said.</summary>
internal static class FuzzRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>How many cases of a kind to run: its share of 20,000, or of as many as
    /// GANGRAPH_FUZZ says.</summary>
    public static int Cases(int share) => int.TryParse(
        Environment.GetEnvironmentVariable("GANGRAPH_FUZZ"), CultureInfo.InvariantCulture,
        out int all) ? (int)((long)all * share / 20_000) : share;

    /// <summary>Runs the cases of one kind.</summary>
    /// <param name="seed">Where their random numbers come from.</param>
    /// <param name="count">How many.</param>
    /// <param name="damaged">Makes a case.</param>
    /// <param name="survive">Throws when the case is not borne.</param>
    public static void Run(
        int seed, int count, Func<Random, byte[]> damaged, Action<byte[]> survive)
    {
        byte[] now = [];
        int round = 0;
        long began = Stopwatch.GetTimestamp();
        Exception? failure = null;
        Thread work = new(() =>
        {
            try
            {
                for (; round < count; round++)
                {
                    now = damaged(new Random(unchecked((seed * 1_000_003) + round)));
                    Volatile.Write(ref began, Stopwatch.GetTimestamp());
                    survive(now);
                }
            }
            catch (Exception e)
            {
                failure = e;
            }
        })
        {
            IsBackground = true,
        };
        work.Start();
        while (!work.Join(500))
        {
            if (Stopwatch.GetElapsedTime(Volatile.Read(ref began)) > Patience)
            {
                Assert.Fail($"{Case(seed, round, now)} has not ended after {Patience}.");
            }
        }

        if (failure is not null)
        {
            Assert.Fail($"{Case(seed, round, now)}:\n{failure}");
        }
    }

    /// <summary>Throws unless a text is fit for the eyes of a person.</summary>
    public static void IsClear(string text)
    {
        Assert.False(string.IsNullOrWhiteSpace(text), "There is no text.");
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, c => char.IsControl(c) && c is not '\n');
    }

    private static string Case(int seed, int round, byte[] bytes)
    {
        string path = Path.Combine(
            Directory.CreateTempSubdirectory("gangraph-fuzz-").FullName, "case");
        File.WriteAllBytes(path, bytes);
        return $"Seed {seed}, case {round} ({path})";
    }
}
