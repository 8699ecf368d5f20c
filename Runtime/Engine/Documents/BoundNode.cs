using GanGraph.Engine.Catalogue;

namespace GanGraph.Engine.Documents;

/// <summary>A node of a graph: its instance with settings in force and wires tied.</summary>
public sealed class BoundNode
{
    /// <summary>Name in the graph.</summary>
    public required string Id { get; init; }

    /// <summary>What the catalogue knows of its type.</summary>
    public required NodeType Type { get; init; }

    /// <summary>The node itself, with the settings of the file.</summary>
    public required Node Node { get; init; }

    /// <summary>The ports and settings of <see cref="Node"/> by name.</summary>
    public required NodePorts Ports { get; init; }

    /// <summary>Whether it runs, is stepped over, or is left out with what needs it.</summary>
    public required NodeMode Mode { get; init; }

    /// <summary>The wires that end at this node, by the name of the input or setting.</summary>
    public required IReadOnlyList<Wire> Wires { get; init; }
}
