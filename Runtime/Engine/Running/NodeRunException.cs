using GanGraph.Engine.Files;

namespace GanGraph.Engine.Running;

/// <summary>A node could not do its work. The text begins with the node's name.</summary>
public sealed class NodeRunException : Exception
{
    /// <summary>Makes one without words; for tools that need it.</summary>
    public NodeRunException()
    {
    }

    /// <summary>Makes one that no node is to blame for.</summary>
    public NodeRunException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one that no node is to blame for.</summary>
    public NodeRunException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Blames a node.</summary>
    /// <param name="nodeId">Name of the node in the graph.</param>
    /// <param name="text">Where, what was found, what is wanted, what to do.</param>
    /// <param name="innerException">The cause; null when the text says it all.</param>
    public NodeRunException(string nodeId, string text, Exception? innerException)
        : base($"{nodeId}: {text}", innerException) => NodeId = nodeId;

    /// <summary>Name of the node in the graph; empty when none is to blame.</summary>
    public string NodeId { get; } = "";

    /// <summary>The failure of a node, unless it already is one.</summary>
    internal static NodeRunException Of(string nodeId, Exception cause) => cause switch
    {
        NodeRunException failure => failure,
        // Work on several threads fails on some of them for one and the same reason.
        AggregateException { InnerExceptions: [Exception first, ..] } => Of(nodeId, first),
        _ => new NodeRunException(nodeId, FileFault.Words(cause), cause),
    };
}
