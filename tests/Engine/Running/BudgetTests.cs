using System.Diagnostics;
using GanGraph.Engine.Caching.Keeping;
using GanGraph.Engine.Running;
using GanGraph.Engine.Tests.Caching;
using GanGraph.Engine.Tests.Running.Fakes;

namespace GanGraph.Engine.Tests.Running;

public sealed class BudgetTests : IDisposable
{
    private readonly string _folder =
        Directory.CreateTempSubdirectory("gangraph-budget-").FullName;

    private string Cache => Path.Combine(_folder, "cache");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_OverBudget_EvictsTheCheapestPerByteThatItDoesNotUse()
    {
        string cheap = Run("cheap", cost: 1);
        string dear = Run("dear", cost: 100);
        using TestGraph graph = Draw("own", cost: 0.01, budget: 3500);

        graph.RunWell();

        Assert.False(Directory.Exists(cheap));
        Assert.True(File.Exists(Path.Combine(dear, "0")));
        Assert.True(File.Exists(Path.Combine(graph.Node<Hoard>("hoard").Folder, "0")));
        string said = Assert.Single(Said(graph));
        Assert.StartsWith("The cache is full (3.5 kB); removed ", said);
        Assert.Contains($"{Path.GetFileName(cheap)} (hoard of graph.json, 1.", said);
        Assert.DoesNotContain(Path.GetFileName(dear), said);
    }

    [Fact]
    public void Run_AfterItsFolderWasEvicted_MakesItAgain()
    {
        string cheap = Run("cheap", cost: 1);
        Run("own", cost: 1, budget: 2000);
        Assert.False(Directory.Exists(cheap));
        using TestGraph again = Draw("cheap", cost: 1, budget: 2000);
        again.Set("learn.steps", 20);

        again.RunWell();

        Assert.Equal(1, again.Watch("hoard").Count("Make"));
        Assert.True(File.Exists(Path.Combine(cheap, "0")));
    }

    [Fact]
    public void Run_BeginsBeyondBudget_MakesRoomBeforeItWrites()
    {
        string cheap = Run("cheap", cost: 1);
        using TestGraph graph = Draw("own", cost: 1, budget: 1000);
        bool wasThere = true;
        graph.Watch("hoard").On = _ => wasThere = Directory.Exists(cheap);

        graph.RunWell();

        Assert.False(wasThere);
    }

    [Fact]
    public void Run_OnlyATrainingIsLeft_KeepsItAndSaysWhatToDo()
    {
        using TestGraph first = Draw("own", cost: 1);
        first.RunWell();
        using TestGraph other = new(_folder) { Options = first.Options with { CacheBytes = 0 } };
        other.Add("data", new Data()).Add("learn", new Learn())
            .Wire("data.dataset", "learn.dataset");

        other.RunWell();

        Assert.All(Entries(), entry => Assert.Equal(CacheEntryKind.Training, entry.Kind));
        Assert.Equal(2, Entries().Count);
        string[] said = Said(other);
        Assert.Equal(2, said.Length);
        Assert.Matches(@"^The cache holds \d+ bytes and may hold 0 bytes: \d+ bytes in trainings",
            said[1]);
        Assert.Contains("gangraph cache", said[1]);
    }

    [Fact]
    public void Run_NoBudget_EvictsNothing()
    {
        string cheap = Run("cheap", cost: 0);

        Run("own", cost: 1);

        Assert.True(Directory.Exists(cheap));
    }

    [Fact]
    public void Run_SeveralTimes_CostAddsUp()
    {
        using TestGraph graph = Draw("own", cost: 10);
        graph.RunWell();
        CacheEntry first = Of<Hoard>();
        using TestGraph again = Draw("own", cost: 10);
        again.Set("hoard.files", 2).Set("learn.steps", 20);

        again.RunWell();

        Assert.InRange(first.Seconds!.Value, 10, 11);
        Assert.InRange(Of<Hoard>().Seconds!.Value, 20, 21);
        Assert.Equal(("hoard", "graph.json"), (first.Node, first.Graph));
        Assert.Equal(CacheEntryKind.Remakeable, first.Kind);
        Assert.False(first.IsInUse);
    }

    [Fact]
    public void Run_TimeSpentForAnotherNode_CountsThere()
    {
        using TestGraph graph = Draw("own", cost: 50);

        graph.RunWell();

        NodeFinished hoard = graph.Events.OfType<NodeFinished>().Single(e => e.Node == "hoard");
        NodeFinished learn = graph.Events.OfType<NodeFinished>().Single(e => e.Node == "learn");
        Assert.InRange(hoard.Seconds, 50, 51);
        Assert.InRange(learn.Seconds, 0, 10);
    }

    [Fact]
    public void Run_NothingToCompute_StillCountsAsUse()
    {
        Run("own", cost: 1);
        foreach (string facts in Directory.GetFiles(
            Cache, "facts.json", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(facts, DateTime.UtcNow.AddDays(-9));
        }

        Run("own", cost: 1);

        Assert.All(Entries(), entry =>
            Assert.Equal(DateTime.UtcNow, entry.LastUsed, TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Run_FilmFinished_LeavesNoEmptyFolder()
    {
        using TestGraph graph = new(_folder);
        graph.Chain(("count", new CountUp { Ledger = graph.Ledger }), ("film", new Film()));

        graph.RunWell();

        Assert.Empty(Entries());
    }

    [Fact]
    public void Run_FilmStopped_KeepsItsPartWhateverTheBudget()
    {
        using TestGraph graph = new(_folder);
        graph.Options = graph.Options with { CacheBytes = 0 };
        graph.Chain(("count", new CountUp { Ledger = graph.Ledger }), ("film", new Film()));
        graph.Watch("film").On = call => _ = call == "Render 8+4"
            ? throw new IOException("Enough.")
            : call;

        graph.Run();

        Assert.False(Assert.Single(Entries()).IsEmpty);
    }

    [Fact]
    public void Run_AnotherProcessUsesTheCheapest_TheNextGoes()
    {
        string used = Run("used", cost: 1);
        string next = Run("next", cost: 2);
        using Process other = CacheWriter.Start(
            "mark", Path.Combine(Cache, "locks"), Path.GetFileName(used));
        Assert.Equal("marked", other.StandardOutput.ReadLine());

        Run("own", cost: 3, budget: 3500);

        Assert.True(Directory.Exists(used));
        Assert.False(Directory.Exists(next));
        other.Kill();
        other.WaitForExit();
    }

    [Fact]
    public void Run_FactsCannotBeWritten_RunsAllTheSame()
    {
        using TestGraph graph = Draw("own", cost: 1);
        graph.Watch("hoard").On = _ =>
        {
            string facts = Path.Combine(graph.Node<Hoard>("hoard").Folder, "facts.json");
            File.Delete(facts);
            Directory.CreateDirectory(facts);
        };

        graph.RunWell();

        Assert.Equal(CacheEntryKind.Unknown, Of<Hoard>().Kind);
    }

    [Fact]
    public void Run_DiskFull_SaysWhatToDo()
    {
        if (!File.Exists(FullDisk.Path))
        {
            return; // only Linux has such a file
        }

        using TestGraph graph = new(_folder);
        graph.Add("full", new FullDisk()).Add("learn", new Learn())
            .Wire("full.dataset", "learn.dataset");

        Exception? failure = graph.Run().Failure;

        Assert.StartsWith("full: /dev/full cannot be written: the disk is full.", failure!.Message);
        Assert.Contains("gangraph cache clear", failure.Message);
    }

    private static string[] Said(TestGraph graph) =>
        [.. graph.Events.OfType<NodeSaid>().Where(e => e.Node.Length == 0).Select(e => e.Text)];

    private IReadOnlyList<CacheEntry> Entries() => new CacheFolder(Cache).Entries();

    private CacheEntry Of<T>() => Entries().Single(entry => entry.Type == typeof(T).Name);

    private string Run(string name, double cost, long? budget = null)
    {
        using TestGraph graph = Draw(name, cost, budget);
        graph.RunWell();
        return graph.Node<Hoard>("hoard").Folder;
    }

    private TestGraph Draw(string name, double cost, long? budget = null)
    {
        TestGraph graph = new(_folder);
        graph.Options = graph.Options with { CacheBytes = budget };
        return graph.Add("hoard", new Hoard()).Add("learn", new Learn())
            .Set("hoard.name", name).Set("hoard.cost", cost)
            .Wire("hoard.dataset", "learn.dataset");
    }
}
