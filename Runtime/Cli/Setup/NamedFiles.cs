using GanGraph.Engine;
using GanGraph.Engine.Binding;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;

namespace GanGraph.Cli.Setup;

/// <summary>Files that the person names on the command line: they lie where the person stands,
/// not where the graph lies, and naming one allows to read it.</summary>
/// <param name="document">The graph.</param>
/// <param name="catalogue">The types of nodes there are.</param>
/// <param name="roots">Folders that are allowed anyway.</param>
internal sealed class NamedFiles(
    GraphDocument document, NodeCatalogue catalogue, IReadOnlyList<string> roots)
{
    private readonly List<string> _roots = [.. roots];

    /// <summary>Folders in which the graph may read.</summary>
    public IReadOnlyList<string> Roots => _roots;

    /// <summary>Gives a file its full path; leaves every other value alone.</summary>
    public Override Place(Override value)
    {
        if (value.Value.Length == 0 || !NamesFile(value.Name))
        {
            return value;
        }

        string path = Path.GetFullPath(value.Value);
        if (!Path.Exists(path))
        {
            return value;
        }

        _roots.Add(Directory.Exists(path) ? path : Path.GetDirectoryName(path)!);
        return value with { Value = path };
    }

    private bool NamesFile(string name) =>
        (document.Param(name)?.To ?? [name]).Any(target =>
            target.Split('.', 2) is [string id, string setting]
            && document.Node(id) is NodeEntry node
            && catalogue.TryGet(node.Type, out NodeType? type)
            && type.Ports.Settings.GetValueOrDefault(setting) is AssetSetting);
}
