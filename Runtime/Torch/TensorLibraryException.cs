namespace GanGraph.Torch;

/// <summary>The native library under the tensors does not load; the message says why and what to
/// do.</summary>
public sealed class TensorLibraryException : Exception
{
    /// <summary>Tells why.</summary>
    public TensorLibraryException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
