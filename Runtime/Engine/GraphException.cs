namespace GanGraph.Engine;

/// <summary>Something that the author of a graph can repair. The text says where, what was
/// found, what is wanted and what to do.</summary>
public sealed class GraphException : Exception
{
    /// <summary>Makes one without words; for tools that need it.</summary>
    public GraphException()
    {
    }

    /// <summary>Makes one with a text for the person.</summary>
    public GraphException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a text for the person and its cause.</summary>
    public GraphException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
