using static TorchSharp.torch;

namespace GanGraph.Learning.Projection;

/// <summary>How far pictures are from one picture that is looked for. Gradients run through it.
/// </summary>
public abstract class PictureDistance : IDisposable
{
    /// <summary>The distance of each picture.</summary>
    /// <param name="pictures">[frames, channels, height, width], float32, 0 to 1, of the size of
    /// the picture that is looked for.</param>
    /// <returns>[frames], 0 for the picture itself.</returns>
    public abstract Tensor Of(Tensor pictures);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of the picture.</summary>
    protected abstract void Dispose(bool disposing);

    /// <summary>Keeps a picture as long as this object lives.</summary>
    protected static Tensor Keep(Tensor picture) => picture.detach().DetachFromDisposeScope();
}
