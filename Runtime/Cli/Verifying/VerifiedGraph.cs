using GanGraph.Cli.Setup;
using GanGraph.Engine.Binding;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Files;
using Newtonsoft.Json.Linq;

namespace GanGraph.Cli.Verifying;

/// <summary>The graph that a file is compared with, cut down to what makes it.</summary>
/// <param name="Graph">Ready to be looked at; null when it cannot.</param>
/// <param name="Sink">Name of the encoder.</param>
/// <param name="Roots">Full paths of the folders in which it may read.</param>
/// <param name="Cache">Folder for results kept between runs; full path.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record VerifiedGraph(
    BoundGraph? Graph,
    string Sink,
    IReadOnlyList<string> Roots,
    string Cache,
    IReadOnlyList<Problem> Problems)
{
    private const string CacheName = ".gangraph";

    /// <summary>Ties a graph together. Its files are looked for in the current folder, beside the
    /// graph given, beside what is verified and in the folders that the person names.</summary>
    public static VerifiedGraph Open(
        GraphDocument document, VerifyRequest request, MadeBy made, IReadOnlyList<Problem> found)
    {
        GraphDocument own = document.Copy();
        NodeEntry sink = SinkChoice.Find(own, request, made);
        MuteOthers(own, sink);
        string beside = Path.GetDirectoryName(Path.GetFullPath(request.Path))!;
        List<string> roots = [Environment.CurrentDirectory, beside, .. request.Roots];
        string cache = Path.GetFullPath(request.Cache ?? roots.Prepend(own.Folder)
            .Select(folder => Path.Combine(folder, CacheName))
            .FirstOrDefault(Directory.Exists, CacheName));
        List<Problem> problems = [.. found];
        BoundGraph? graph = GraphBinder.Bind(
            own, Workshop.Catalogue, [],
            new BindingOptions
            {
                Roots = roots,
                Hashes = new ContentHashes(Path.Combine(cache, "hashes")),
            },
            problems);
        return new VerifiedGraph(graph, sink.Id, roots, cache, Problem.InOrder(problems));
    }

    /// <summary>What does not lead to the file has no part in it, and its files may be missing.
    /// </summary>
    private static void MuteOthers(GraphDocument graph, NodeEntry sink)
    {
        HashSet<string> needed = [];
        Stack<string> open = new([sink.Id]);
        while (open.TryPop(out string? id))
        {
            if (needed.Add(id) && graph.Node(id)?.In is JObject wires)
            {
                foreach (JValue wire in wires.Descendants().OfType<JValue>())
                {
                    open.Push($"{wire.Value}".Split('.')[0]);
                }
            }
        }

        foreach (NodeEntry other in graph.Nodes.Where(node => !needed.Contains(node.Id)))
        {
            other.Json["mode"] = "mute";
        }
    }
}
