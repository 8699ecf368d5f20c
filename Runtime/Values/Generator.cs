using static TorchSharp.torch;

namespace GanGraph.Values;

/// <summary>A trained network that draws a picture for each latent.</summary>
public abstract class Generator : IDisposable
{
    /// <summary>Hash of the weights.</summary>
    public abstract string Hash { get; }

    /// <summary>Hash of what maps Z to W: latents in W carry it, and generators of one mapping
    /// draw from each other's. Without a mapping the same as <see cref="Hash"/>.</summary>
    public virtual string Mapping => Hash;

    /// <summary>The spaces it can draw from.</summary>
    public abstract IReadOnlyList<LatentSpace> Spaces { get; }

    /// <summary>Numbers in a latent in Z.</summary>
    public abstract int Dimension { get; }

    /// <summary>Number of W in a latent in W+.</summary>
    public virtual int Layers => 1;

    /// <summary>Width of its pictures in pixels.</summary>
    public abstract int Width { get; }

    /// <summary>Height of its pictures in pixels.</summary>
    public abstract int Height { get; }

    /// <summary>Steps that it was trained for; 0 when nobody knows.</summary>
    public virtual long Steps => 0;

    /// <summary>Numbers that training has found; 0 when nobody knows.</summary>
    public virtual long Parameters => 0;

    /// <summary>Numbers in a latent of a space; in W+ for each layer.</summary>
    public virtual int DimensionIn(LatentSpace space) => Dimension;

    /// <summary>Why it cannot draw these latents: what was found, what is wanted, what to do; null
    /// when it can.</summary>
    public string? Misfit(Latents latents)
    {
        int wanted = DimensionIn(latents.Space);
        return !Spaces.Contains(latents.Space)
            ? $"latents lie in {latents.Space}, wanted {string.Join(" or ", Spaces)}. Wire latents "
                + "of that space."
            : latents.Dimension != wanted
            ? $"latents have {latents.Dimension} numbers, wanted {wanted} for this generator. Wire "
                + "the generator to the node that makes the keys, too."
            : latents.Space == LatentSpace.WPlus && latents.Points.shape[1] != Layers
            ? $"latents have {latents.Points.shape[1]} layers, wanted {Layers} for this "
                + "generator. Make them with a generator of this size."
            : latents.Model.Length > 0 && latents.Model != Mapping
            ? "latents were made for another generator, wanted latents for the one that is wired "
                + "here. Wire the same generator to both nodes."
            : null;
    }

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
