using static TorchSharp.torch;

namespace GanGraph.Values;

/// <summary>Decoded pictures of one size, held on disk and mapped into memory, so that a set may
/// be larger than memory.</summary>
public abstract class PictureStore : IDisposable
{
    /// <summary>How many pictures, mirrored copies included.</summary>
    public abstract int Count { get; }

    /// <summary>Width in pixels.</summary>
    public abstract int Width { get; }

    /// <summary>Height in pixels.</summary>
    public abstract int Height { get; }

    /// <summary>Some of the pictures, on the CPU; the caller disposes the result.</summary>
    /// <param name="indices">Numbers of the pictures, from 0 to <see cref="Count"/> - 1.</param>
    /// <returns>[pictures, 3, height, width], uint8.</returns>
    public abstract Tensor Take(IReadOnlyList<int> indices);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of the file.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
