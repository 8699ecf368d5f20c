namespace GanGraph.Media;

/// <summary>A picture, film or sound that cannot be read or written. The text says where, what
/// was found, what is wanted and what to do.</summary>
public sealed class MediaException : Exception
{
    /// <summary>Makes one without words; for tools that need it.</summary>
    public MediaException()
    {
    }

    /// <summary>Makes one with a text for the person.</summary>
    public MediaException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a text for the person and its cause.</summary>
    public MediaException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
