namespace GanGraph.Torch;

/// <summary>Recognises that the memory of a device is full, whichever library says so.</summary>
public static class DeviceMemory
{
    // In the words of the driver and of what hands out its memory, of what hands out that of the
    // processor, of the C++ library, and of the libraries for CUDA.
    private static readonly string[] Signs =
        ["out of memory", "you tried to allocate", "bad_alloc", "ALLOC_FAILED"];

    /// <summary>Whether an exception means that memory ran out.</summary>
    /// <param name="thrown">What was thrown.</param>
    public static bool IsFull(Exception thrown) => thrown is OutOfMemoryException || Signs.Any(
        sign => thrown.Message.Contains(sign, StringComparison.OrdinalIgnoreCase));
}
