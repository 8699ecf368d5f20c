using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace GanGraph.Walks.Tests.Kills;

/// <summary>Kills real runs, starts them again, and compares what they end with to one run that
/// nobody disturbed.</summary>
internal sealed class Campaign : IDisposable
{
    /// <summary>Phases that last long enough to be hit on any machine.</summary>
    public static readonly Phase[] Lasting =
        [Phase.Starting, Phase.Caching, Phase.Training, Phase.Encoding, Phase.Joining];

    // Networks so small gain nothing from more, and machines with much to do wait for them.
    private static readonly string[] OneThread = ["--threads", "1"];
    private static readonly Phase[] Phases = Enum.GetValues<Phase>();

    private readonly Random _random;
    private readonly TextWriter _tell;
    private readonly Life _undisturbed = new();
    private readonly SortedDictionary<string, string> _wanted;
    private readonly double _length;
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>Lets one run go to its end.</summary>
    public Campaign(int seed, TextWriter tell)
    {
        _random = new Random(seed);
        _tell = tell;
        using Victim run = new(_undisturbed, OneThread);
        Assert.True(run.WaitForEnd() == 0, run.Words);
        _length = _watch.Elapsed.TotalSeconds;
        _wanted = _undisturbed.Files();
    }

    /// <summary>Kills so far, by what the run was doing.</summary>
    public SortedDictionary<Phase, int> Kills { get; } =
        new(Phases.ToDictionary(phase => phase, _ => 0));

    /// <summary>Runs that were killed until at last they came to their end.</summary>
    public int Lives { get; private set; }

    /// <summary>What was not as in the undisturbed run, in words.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>The files that every run has to end with, by name.</summary>
    public IReadOnlyDictionary<string, string> Wanted => _wanted;

    /// <summary>Lives through as many runs as it takes to kill this many, some of them in each
    /// of the phases that last.</summary>
    public void Kill(int kills)
    {
        while (Kills.Values.Sum() < kills
            || (Lasting.Any(phase => Kills[phase] == 0) && Lives < kills))
        {
            Life life = new();
            int faults = Faults.Count;
            LiveThrough(life);
            Lives++;
            if (Faults.Count == faults)
            {
                life.Dispose(); // otherwise it is kept, to be looked at
            }

            _tell.WriteLine(this);
        }
    }

    /// <summary>The figures.</summary>
    public override string ToString() => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"{Kills.Values.Sum()} kills (")
        .AppendJoin(", ", Kills.Select(pair => $"{pair.Key}: {pair.Value}".ToLowerInvariant()))
        .Append(CultureInfo.InvariantCulture, $"), {Lives} runs brought to their end, ")
        .Append(CultureInfo.InvariantCulture, $"{Faults.Count} faults, ")
        .Append(CultureInfo.InvariantCulture, $"{_watch.Elapsed.TotalSeconds:0} seconds; ")
        .Append(CultureInfo.InvariantCulture, $"undisturbed {_length:0.0} seconds")
        .ToString();

    public void Dispose() => _undisturbed.Dispose();

    /// <summary>Ends runs in phase after phase, each a little into it, and once at any moment.
    /// </summary>
    private void LiveThrough(Life life)
    {
        List<Phase?> story = [.. Phases.Select(phase => (Phase?)phase), Phase.Training];
        story.Sort();
        story.Insert(_random.Next(story.Count), null);
        foreach (Phase? phase in story)
        {
            using Victim victim = new(life, OneThread);
            if (phase is Phase at)
            {
                victim.WaitFor(at);
            }

            Thread.Sleep(TimeSpan.FromSeconds(_random.NextDouble() * Within(phase)));
            Phase? killed = victim.Kill();
            Blame(victim.Words, life);
            if (killed is null)
            {
                break;
            }

            Kills[killed.Value]++;
        }

        using Victim last = new(life, OneThread);
        if (last.WaitForEnd() != 0)
        {
            Fault($"The last run failed: {last.Words}", life);
            return;
        }

        Blame(last.Words, life);
        Compare(life);
    }

    /// <summary>How long after a phase was entered a run may live on, in seconds.</summary>
    private static double Within(Phase? phase) => phase switch
    {
        null => 4,
        Phase.Starting => 1,
        Phase.Joining or Phase.Closing => 0.05,
        _ => 0.4,
    };

    private void Blame(string words, Life life)
    {
        foreach (string line in words.Split('\n').Where(line =>
            line.Contains("damaged", StringComparison.Ordinal)
            || line.Contains("changed", StringComparison.Ordinal)
            || line.Contains("node.failed", StringComparison.Ordinal)))
        {
            Fault(line, life);
        }
    }

    private void Compare(Life life)
    {
        SortedDictionary<string, string> found = life.Files();
        foreach (string name in _wanted.Keys.Union(found.Keys))
        {
            string? wanted = _wanted.GetValueOrDefault(name);
            string? there = found.GetValueOrDefault(name);
            if (wanted != there)
            {
                Fault(
                    wanted is null ? $"{name} should not be there"
                    : there is null ? $"{name} is missing" : $"{name} has other bytes", life);
            }
        }

        foreach (string left in Survivors.Of(life.Folder))
        {
            Fault($"{left} outlived its run", life);
        }

        foreach (string path in life.Unfinished())
        {
            Fault($"{path} was left unfinished", life);
        }

        long[] steps = life.LoggedSteps();
        if (!steps.SequenceEqual(Enumerable.Range(1, Life.Steps / 10).Select(i => i * 10L)))
        {
            Fault($"The log of the training has the steps {string.Join(' ', steps)}", life);
        }
    }

    private void Fault(string text, Life life)
    {
        Faults.Add(text);
        _tell.WriteLine($"In life {Lives + 1} ({life.Folder}): {text}");
    }
}
