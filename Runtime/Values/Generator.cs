using static TorchSharp.torch;

namespace GanGraph.Values;

/// <summary>A trained network that draws a picture for each latent.</summary>
public abstract class Generator : IDisposable
{
    /// <summary>Hash of the weights; latents made for one generator carry it.</summary>
    public abstract string Hash { get; }

    /// <summary>The spaces it can draw from.</summary>
    public abstract IReadOnlyList<LatentSpace> Spaces { get; }

    /// <summary>Numbers in a latent.</summary>
    public abstract int Dimension { get; }

    /// <summary>Width of its pictures in pixels.</summary>
    public abstract int Width { get; }

    /// <summary>Height of its pictures in pixels.</summary>
    public abstract int Height { get; }

    /// <summary>Steps that it was trained for; 0 when nobody knows.</summary>
    public virtual long Steps => 0;

    /// <summary>Numbers that training has found; 0 when nobody knows.</summary>
    public virtual long Parameters => 0;

    /// <summary>Draws one picture for each latent; the caller disposes the result.</summary>
    /// <param name="latents">Latents that lie in one of <see cref="Spaces"/>.</param>
    /// <returns>[frames, 3, height, width], float32, 0 to 1.</returns>
    public abstract Tensor Draw(Latents latents);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of the weights.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
