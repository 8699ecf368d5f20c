using GanGraph.Engine.Binding;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Files;

namespace GanGraph.Editor.Editing.Checking;

/// <summary>Finds what is wrong with a graph, as a run would.</summary>
/// <param name="options">What the session works with.</param>
internal sealed class GraphCheck(SessionOptions options)
{
    private readonly ContentHashes _hashes = new(options.CacheFolder is null
        ? null
        : Path.Combine(options.CacheFolder, "hashes"));

    /// <summary>The problems to mend, in the order of the text. Lines and columns are those that
    /// the graph has once it is saved.</summary>
    public IReadOnlyList<Problem> Of(GraphDocument document)
    {
        NodeCatalogue catalogue = options.Catalogue;
        List<Problem> problems = [];
        string text = document.ToCanonicalText(catalogue);
        if (GraphDocument.Parse(text, document.Path, problems) is GraphDocument read)
        {
            BindingOptions binding = new() { Roots = options.Roots, Hashes = _hashes };
            GraphBinder.Bind(read, catalogue, [], binding, problems);
        }

        return RootCauses.Of(Problem.InOrder(problems));
    }
}
