using GanGraph.Engine.Binding;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Files;

namespace GanGraph.Cli.Setup;

/// <summary>A graph that has been read, with everything that is wrong with it.</summary>
/// <param name="Graph">The graph, ready to run; null when it cannot.</param>
/// <param name="Roots">Full paths of the folders in which it may read.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record OpenedGraph(
    BoundGraph? Graph, IReadOnlyList<string> Roots, IReadOnlyList<Problem> Problems)
{
    /// <summary>Reads a graph and ties it together.</summary>
    /// <param name="path">The file as the person wrote it.</param>
    /// <param name="overrides">Values that replace those in the file.</param>
    /// <param name="roots">Full paths of folders in which it may read.</param>
    /// <param name="cache">Folder in which hashes of files are remembered.</param>
    public static OpenedGraph Open(
        string path, IReadOnlyList<Override> overrides, IReadOnlyList<string> roots, string cache)
    {
        List<Problem> problems = [];
        GraphDocument? document = GraphDocument.Load(path, problems);
        if (document is null)
        {
            return new OpenedGraph(null, roots, problems);
        }

        NamedFiles files = new(document, Workshop.Catalogue, roots);
        overrides = [.. overrides.Select(files.Place)];
        BindingOptions options = new()
        {
            Roots = files.Roots,
            Hashes = new ContentHashes(Path.Combine(cache, "hashes")),
        };
        BoundGraph? graph = GraphBinder.Bind(
            document, Workshop.Catalogue, overrides, options, problems);
        return new OpenedGraph(graph, files.Roots, Problem.InOrder(problems));
    }
}
