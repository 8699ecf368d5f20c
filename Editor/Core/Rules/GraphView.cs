using GanGraph.Engine.Binding;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Rules;

/// <summary>The nodes of a document with their types, and the wires between them, made to be asked
/// many questions: it looks at what it is asked for, once. It does not follow later changes of the
/// document.</summary>
/// <param name="document">The graph.</param>
/// <param name="catalogue">The types of nodes there are.</param>
internal sealed class GraphView(GraphDocument document, NodeCatalogue catalogue)
{
    private readonly Dictionary<string, GraphNode?> _known = new(StringComparer.Ordinal);
    private List<GraphNode>? _nodes;
    private ILookup<string, GraphWire>? _goingOut;

    /// <summary>The nodes in the order of the file.</summary>
    public IReadOnlyList<GraphNode> Nodes => _nodes ??=
        [.. document.Nodes.Select(entry => Keep(entry.Id, entry)!)];

    /// <summary>The ids of all nodes.</summary>
    public IReadOnlyCollection<string> Ids => [.. Nodes.Select(node => node.Id)];

    /// <summary>The node of this id, or null.</summary>
    public GraphNode? Node(string id) => _known.TryGetValue(id, out GraphNode? node)
        ? node
        : Keep(id, document.Node(id));

    /// <summary>The wires that begin at a node.</summary>
    public IEnumerable<GraphWire> GoingOut(string id) =>
        (_goingOut ??= Nodes.SelectMany(node => node.ComingIn).ToLookup(wire => wire.From.Node))
        [id];

    /// <summary>What an output gives; of a node of unknown type, what those take that are wired to
    /// it. Null when nobody can know.</summary>
    public Type? Gives(GraphNode node, string output)
    {
        if (node.Ports is { } ports)
        {
            return ports.Outputs.GetValueOrDefault(output)?.WireType;
        }

        return GoingOut(node.Id)
            .Where(wire => wire.From.Port == output)
            .Select(wire => Node(wire.To.Node)?.Ports is { } taker
                ? WireRules.Takes(taker, wire.To.Port)
                : null)
            .FirstOrDefault(type => type is not null);
    }

    /// <summary>What may be wired to an end; of a node of unknown type, what is wired to it now.
    /// Null when nobody can know.</summary>
    public Type? Takes(GraphNode node, string input)
    {
        if (node.Ports is { } ports)
        {
            return WireRules.Takes(ports, input);
        }

        return node.SourceOf(input) is { } from && Node(from.Node) is { Ports: { } giver }
            ? giver.Outputs.GetValueOrDefault(from.Port)?.WireType
            : null;
    }

    /// <summary>The outputs of a node; of one of unknown type, those that wires begin at.
    /// </summary>
    public IEnumerable<string> OutputsOf(GraphNode node) => node.Ports is { } ports
        ? ports.Outputs.Keys
        : GoingOut(node.Id).Select(wire => wire.From.Port).Distinct();

    /// <summary>The ends of a node that take wires; of one of unknown type, those that have one.
    /// </summary>
    public static IEnumerable<string> InputsOf(GraphNode node) => node.Ports is { } ports
        ? WireRules.Ends(ports)
        : node.ComingIn.Select(wire => wire.To.Port);

    private GraphNode? Keep(string id, NodeEntry? entry)
    {
        if (_known.TryGetValue(id, out GraphNode? known) && known is not null)
        {
            return known;
        }

        NodeType? type = null;
        if (entry is not null)
        {
            catalogue.TryGet(entry.Type, out type);
        }

        return _known[id] = entry is null ? null : new GraphNode(entry, type);
    }
}
