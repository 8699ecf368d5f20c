using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Rules;

/// <summary>A node of a graph with what is known of its type.</summary>
/// <param name="entry">What the file says of it.</param>
/// <param name="type">Its type; null when the catalogue does not have it.</param>
internal sealed class GraphNode(NodeEntry entry, NodeType? type)
{
    private IReadOnlyList<GraphWire>? _comingIn;

    /// <summary>Its name in the graph.</summary>
    public string Id { get; } = entry.Id;

    /// <summary>What the file says of it.</summary>
    public NodeEntry Entry { get; } = entry;

    /// <summary>Its type; null when the catalogue does not have it.</summary>
    public NodeType? Type { get; } = type;

    /// <summary>Its ports; null when its type is not known.</summary>
    public NodePorts? Ports { get; } = type?.Ports;

    /// <summary>The wires that end at it.</summary>
    public IReadOnlyList<GraphWire> ComingIn => _comingIn ??= Read();

    /// <summary>Where the wire begins that ends at a port; null when there is none.</summary>
    public WireEnd? SourceOf(string port)
    {
        foreach (GraphWire wire in ComingIn)
        {
            if (wire.To.Port == port)
            {
                return wire.From;
            }
        }

        return null;
    }

    private List<GraphWire> Read()
    {
        List<GraphWire> wires = [];
        foreach (JProperty wire in Entry.In?.Properties() ?? [])
        {
            if (wire.Value is JValue { Value: string text }
                && WireEnd.TryParse(text, out WireEnd from))
            {
                wires.Add(new GraphWire(from, new WireEnd(Id, wire.Name)));
            }
        }

        return wires;
    }
}
