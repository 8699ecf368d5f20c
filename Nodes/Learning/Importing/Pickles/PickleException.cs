namespace GanGraph.Learning.Importing.Pickles;

/// <summary>A pickle that cannot be read; whoever knows the file adds its name.</summary>
internal sealed class PickleException : Exception
{
    /// <summary>Makes one without words; for tools that need it.</summary>
    public PickleException()
    {
    }

    /// <summary>Makes one that says what was found, as a sentence without its end.</summary>
    public PickleException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a cause.</summary>
    public PickleException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
