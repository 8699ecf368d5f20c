namespace GanGraph.Engine.Catalogue;

/// <summary>What the catalogue knows of a type of node without running it.</summary>
/// <param name="name">Name in the graph file: that of the class.</param>
/// <param name="category">Place in the palette: the last part of the class's namespace.</param>
/// <param name="type">The class.</param>
public sealed class NodeType(string name, string category, Type type)
{
    private readonly Lazy<(Node Node, NodePorts Ports)> _sample = new(() =>
    {
        Node node = (Node)Activator.CreateInstance(type)!;
        return (node, NodePorts.Of(node));
    });

    /// <summary>Name in the graph file.</summary>
    public string Name { get; } = name;

    /// <summary>Place in the palette.</summary>
    public string Category { get; } = category;

    /// <summary>The class.</summary>
    public Type Type { get; } = type;

    /// <summary>Version of ports, defaults and ranges.</summary>
    public int Version => _sample.Value.Node.Version;

    /// <summary>The ports and settings of a node that nobody runs, to look at.</summary>
    public NodePorts Ports => _sample.Value.Ports;

    /// <summary>Makes a node with the settings it has when the file says nothing.</summary>
    public Node Create() => (Node)Activator.CreateInstance(Type)!;
}
