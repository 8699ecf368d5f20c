namespace GanGraph.Learning;

/// <summary>A model or a training that cannot be used as it is. The text says what was found,
/// what is wanted and what to do.</summary>
public sealed class ModelException : Exception
{
    /// <summary>Makes one without words; for tools that need it.</summary>
    public ModelException()
    {
    }

    /// <summary>Makes one with a text for the person.</summary>
    public ModelException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a text for the person and its cause.</summary>
    public ModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
