using System.Reflection;

namespace GanGraph.Engine.Catalogue;

/// <summary>What the catalogue knows of a type of node without running it.</summary>
public sealed class NodeType
{
    private readonly Lazy<(Node Node, NodePorts Ports)> _sample;
    private readonly Lazy<Describing> _describing;

    /// <summary>Describes a class; nothing of it is looked at before it is asked for.</summary>
    /// <param name="name">Name in the graph file: that of the class.</param>
    /// <param name="category">Place in the palette: the last part of the class's namespace.
    /// </param>
    /// <param name="type">The class.</param>
    public NodeType(string name, string category, Type type)
    {
        Name = name;
        Category = category;
        Type = type;
        _sample = new(() =>
        {
            Node node = Create();
            return (node, NodePorts.Of(node));
        });
        _describing = new(() => new Describing(Type, Ports));
    }

    /// <summary>Name in the graph file.</summary>
    public string Name { get; }

    /// <summary>Place in the palette.</summary>
    public string Category { get; }

    /// <summary>The class.</summary>
    public Type Type { get; }

    /// <summary>Version of ports, defaults and ranges.</summary>
    public int Version => _sample.Value.Node.Version;

    /// <summary>The ports and settings of a node that nobody runs, to look at.</summary>
    public NodePorts Ports => _sample.Value.Ports;

    /// <summary>Whether frame i of what comes out is made of frame i of what comes in, and of no
    /// other: it has neither a length nor needs of its own.</summary>
    public bool KeepsFrames => !Has(nameof(Node.Length)) && !Has(nameof(Node.Need));

    /// <summary>What the node does, in a sentence; empty when its assembly has no doc file.
    /// </summary>
    public string Summary => DocFile.Words(Type, "summary");

    /// <summary>Formulas, sources and what else there is to know; often empty.</summary>
    public string Remarks => DocFile.Words(Type, "remarks");

    /// <summary>The inputs in the order of declaration.</summary>
    public IReadOnlyList<InputDescription> Inputs => _describing.Value.Inputs();

    /// <summary>The outputs in the order of declaration.</summary>
    public IReadOnlyList<OutputDescription> Outputs => _describing.Value.Outputs();

    /// <summary>The settings in the order of declaration.</summary>
    public IReadOnlyList<SettingDescription> Settings => _describing.Value.Settings();

    /// <summary>Makes a node with the settings it has when the file says nothing.</summary>
    public Node Create() => (Node)Activator.CreateInstance(Type)!;

    private bool Has(string method) => Type
        .GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!
        .DeclaringType != typeof(Node);
}
