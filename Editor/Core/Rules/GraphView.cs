using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Rules;

/// <summary>The nodes of a document with their types, and the wires between them, made to be asked
/// many questions; it does not follow later changes of the document.</summary>
internal sealed class GraphView
{
    private readonly OrderedDictionary<string, GraphNode> _nodes = new(StringComparer.Ordinal);

    /// <summary>Looks at a document.</summary>
    public GraphView(GraphDocument document, NodeCatalogue catalogue)
    {
        foreach (NodeEntry entry in document.Nodes)
        {
            catalogue.TryGet(entry.Type, out NodeType? type);
            _nodes.Add(entry.Id, new GraphNode(entry, type));
        }

        foreach (GraphNode node in _nodes.Values)
        {
            foreach (JProperty wire in node.Entry.In?.Properties() ?? [])
            {
                if (wire.Value is JValue { Value: string text }
                    && WireEnd.TryParse(text, out WireEnd from))
                {
                    GraphWire found = new(from, new WireEnd(node.Id, wire.Name));
                    node.Enter(found);
                    Node(from.Node)?.Leave(found);
                }
            }
        }
    }

    /// <summary>The nodes in the order of the file.</summary>
    public IEnumerable<GraphNode> Nodes => _nodes.Values;

    /// <summary>The ids of all nodes.</summary>
    public IReadOnlyCollection<string> Ids => _nodes.Keys;

    /// <summary>The node of this id, or null.</summary>
    public GraphNode? Node(string id) => _nodes.GetValueOrDefault(id);

    /// <summary>What an output gives; of a node of unknown type, what those take that are wired to
    /// it. Null when nobody can know.</summary>
    public Type? Gives(GraphNode node, string output)
    {
        if (node.Ports is { } ports)
        {
            return ports.Outputs.GetValueOrDefault(output)?.WireType;
        }

        return node.GoingOut
            .Where(wire => wire.From.Port == output)
            .Select(wire => Node(wire.To.Node)?.Ports is { } taker
                ? Engine.Binding.WireRules.Takes(taker, wire.To.Port)
                : null)
            .FirstOrDefault(type => type is not null);
    }

    /// <summary>What may be wired to an end; of a node of unknown type, what is wired to it now.
    /// Null when nobody can know.</summary>
    public Type? Takes(GraphNode node, string input)
    {
        if (node.Ports is { } ports)
        {
            return Engine.Binding.WireRules.Takes(ports, input);
        }

        return node.SourceOf(input) is { } from && Node(from.Node) is { Ports: { } giver }
            ? giver.Outputs.GetValueOrDefault(from.Port)?.WireType
            : null;
    }

    /// <summary>The outputs of a node; of one of unknown type, those that wires begin at.
    /// </summary>
    public static IEnumerable<string> OutputsOf(GraphNode node) => node.Ports is { } ports
        ? ports.Outputs.Keys
        : node.GoingOut.Select(wire => wire.From.Port).Distinct();

    /// <summary>The ends of a node that take wires; of one of unknown type, those that have one.
    /// </summary>
    public static IEnumerable<string> InputsOf(GraphNode node) => node.Ports is { } ports
        ? Engine.Binding.WireRules.Ends(ports)
        : node.ComingIn.Select(wire => wire.To.Port);
}
