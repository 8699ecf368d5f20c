using GanGraph.Bench.Nodes;
using GanGraph.Engine.Binding;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Running;
using GanGraph.Nodes.Effects;

namespace GanGraph.Bench.Samples;

/// <summary>A graph that is run again and again, each time from nothing.</summary>
internal sealed class BenchGraph
{
    private static readonly NodeCatalogue Catalogue = NodeCatalogue.Of(
    [
        .. typeof(EffectNode).Assembly.GetExportedTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Engine.Node))),
        typeof(CountUp), typeof(Raise), typeof(AddUp), typeof(Discard),
    ]);

    private readonly string _folder;
    private readonly BoundGraph _graph;

    /// <summary>Reads a graph.</summary>
    /// <param name="folder">Folder in which the runs work.</param>
    /// <param name="json">The text of the graph, or only its nodes and settings.</param>
    /// <param name="roots">Folders in which it may read.</param>
    public BenchGraph(string folder, string json, params string[] roots)
    {
        _folder = folder;
        string path = Path.Combine(folder, "graph.json");
        File.WriteAllText(path, json);
        List<Problem> problems = [];
        GraphDocument? document = GraphDocument.Load(path, problems);
        _graph = (document is null ? null : GraphBinder.Bind(
            document, Catalogue, [], new BindingOptions { Roots = roots }, problems))
            ?? throw new InvalidOperationException(
                $"{problems[0]}: wanted a graph without problems. Repair the row.");
        Roots = roots;
    }

    /// <summary>Folders in which it may read.</summary>
    public IReadOnlyList<string> Roots { get; }

    /// <summary>The only node of a type.</summary>
    public T Node<T>()
        where T : Engine.Node => _graph.Nodes.Select(node => node.Node).OfType<T>().Single();

    /// <summary>Runs the graph from nothing; only the hashes of its files are known from the
    /// run before.</summary>
    /// <param name="spanFrames">Frames in a span.</param>
    public void Run(int spanFrames = 8)
    {
        string work = Path.Combine(_folder, "work");
        RunReport report = new GraphRunner().Run(
            _graph,
            new RunOptions
            {
                OutFolder = Path.Combine(work, "out"),
                CacheFolder = Path.Combine(work, "cache"),
                Roots = Roots,
                SpanFrames = spanFrames,
            },
            _ => { });
        if (report.Failure is Exception failure)
        {
            throw new InvalidOperationException($"The graph failed: {failure.Message}", failure);
        }

        foreach (string folder in Directory.EnumerateDirectories(Path.Combine(work, "cache"))
            .Where(folder => Path.GetFileName(folder) != "hashes")
            .Append(Path.Combine(work, "out")).Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
