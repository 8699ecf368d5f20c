using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Editing.Parts;

/// <summary>Finds the port of a node that takes a wire best.</summary>
internal static class WireFinder
{
    /// <summary>The input of a node for a wire that begins somewhere; null when none takes it.
    /// </summary>
    public static string? InputFor(Draft draft, string from, string node)
    {
        NodeType? type = TypeOf(draft, node);
        string port = NodeIds.TrySplit(from, out _, out string name) ? name : "";
        return (type?.Ports.Inputs.Keys ?? [])
            .OrderBy(input => input == port ? 0 : 1)
            .Select(input => $"{node}.{input}")
            .FirstOrDefault(to => draft.SourceOf(to) is null
                && WireCheck.Of(draft, from, to) is null);
    }

    /// <summary>The output of a node for a wire that ends somewhere; null when none gives it.
    /// </summary>
    public static string? OutputFor(Draft draft, string to, string node)
    {
        NodeType? type = TypeOf(draft, node);
        string port = NodeIds.TrySplit(to, out _, out string name) ? name : "";
        return (type?.Ports.Outputs.Keys ?? [])
            .OrderBy(output => output == port ? 0 : 1)
            .Select(output => $"{node}.{output}")
            .FirstOrDefault(from => WireCheck.Of(draft, from, to) is null);
    }

    private static NodeType? TypeOf(Draft draft, string node) =>
        draft.Catalogue.TryGet(draft.Node(node).Type, out NodeType? type) ? type : null;
}
