using GanGraph.Engine;
using GanGraph.Engine.Binding;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Files;
using GanGraph.Engine.Running;
using GanGraph.Nodes.Effects;
using Newtonsoft.Json.Linq;

namespace GanGraph.Walks.Tests.Fuzz;

/// <summary>Damages the sample graphs: each is read and tied together, or refused with problems
/// that a person understands; what was read comes back from its canonical text.</summary>
public sealed class GraphFuzzTests : IDisposable
{
    private const int Share = 6_000;

    private static readonly NodeCatalogue Catalogue =
        NodeCatalogue.From(typeof(EffectNode).Assembly);

    private readonly Piece _piece = new();

    public void Dispose() => _piece.Dispose();

    [Fact]
    public void Bind_DamagedBytes_RunsOrSaysWhy() => Damage(1, (bytes, random) =>
        ByteDamage.Of(bytes, random, bytes.Length));

    [Fact]
    public void Bind_DamagedTree_RunsOrSaysWhy() => Damage(2, (bytes, random) =>
        TreeDamage.Of(JObject.Parse(System.Text.Encoding.UTF8.GetString(bytes)), random));

    private void Damage(int seed, Func<byte[], Random, byte[]> damaged)
    {
        byte[][] graphs = [.. Directory.EnumerateFiles(_piece.Folder, "*.json").Order()
            .Select(File.ReadAllBytes)];
        ContentHashes hashes = new(Path.Combine(_piece.Cache, "hashes"));
        string path = Path.Combine(_piece.Folder, "damaged.json");
        int bound = 0;
        int count = FuzzRun.Cases(Share);
        FuzzRun.Run(
            seed, count,
            random => damaged(graphs[random.Next(graphs.Length)], random),
            bytes =>
            {
                File.WriteAllBytes(path, bytes);
                bound += IsBound(path, new BindingOptions { Hashes = hashes }) ? 1 : 0;
            });

        Assert.InRange(bound, count / 100, count * 9 / 10);
    }

    private bool IsBound(string path, BindingOptions options)
    {
        List<Problem> problems = [];
        GraphDocument? document = GraphDocument.Load(path, problems);
        Assert.Equal(document?.IsSound != true, problems.Any(p => p.IsError));
        BoundGraph? graph = null;
        if (document is not null)
        {
            string canonical = document.ToCanonicalText();
            GraphDocument? again = GraphDocument.Parse(canonical, path, []);
            Assert.Equal(canonical, again?.ToCanonicalText());
            graph = GraphBinder.Bind(document, Catalogue, [], options, problems);
            Assert.Equal(graph is null, problems.Any(p => p.IsError));
        }

        problems.ForEach(problem => FuzzRun.IsClear(problem.ToString()));
        if (graph is not null)
        {
            Plan(graph);
        }

        return graph is not null;
    }

    private void Plan(BoundGraph graph)
    {
        try
        {
            new GraphRunner().Plan(
                graph, new RunOptions { OutFolder = _piece.Out, CacheFolder = _piece.Cache });
        }
        catch (Exception e) when (e is NodeRunException or GraphException)
        {
            FuzzRun.IsClear(e.Message);
        }
    }
}
