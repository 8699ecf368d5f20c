using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Rules;

/// <summary>A node of a graph with what is known of its type.</summary>
/// <param name="Entry">What the file says of it.</param>
/// <param name="Type">Its type; null when the catalogue does not have it.</param>
internal sealed record GraphNode(NodeEntry Entry, NodeType? Type)
{
    private readonly List<GraphWire> _comingIn = [];
    private readonly List<GraphWire> _goingOut = [];

    /// <summary>Its name in the graph.</summary>
    public string Id { get; } = Entry.Id;

    /// <summary>Its ports; null when its type is not known.</summary>
    public NodePorts? Ports { get; } = Type?.Ports;

    /// <summary>The wires that end at it.</summary>
    public IReadOnlyList<GraphWire> ComingIn => _comingIn;

    /// <summary>The wires that begin at it.</summary>
    public IReadOnlyList<GraphWire> GoingOut => _goingOut;

    /// <summary>Where the wire begins that ends at a port; null when there is none.</summary>
    public WireEnd? SourceOf(string port) =>
        _comingIn.Find(wire => wire.To.Port == port)?.From;

    /// <summary>Notes a wire that ends here.</summary>
    public void Enter(GraphWire wire) => _comingIn.Add(wire);

    /// <summary>Notes a wire that begins here.</summary>
    public void Leave(GraphWire wire) => _goingOut.Add(wire);
}
