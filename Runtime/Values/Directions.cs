using static TorchSharp.torch;

namespace GanGraph.Values;

/// <summary>Directions in the W of a generator along which its pictures change, the strongest
/// first.</summary>
public sealed class Directions : IDisposable
{
    /// <summary>Takes tensors over: they live as long as this object, whatever dispose scope they
    /// were made in.</summary>
    /// <param name="axes">[directions, dimension].</param>
    /// <param name="units">[directions].</param>
    /// <param name="layers">Number of W in a latent in W+.</param>
    /// <param name="model"><see cref="Generator.Mapping"/> of the generator.</param>
    /// <exception cref="ArgumentException">Tensors of other shapes.</exception>
    public Directions(Tensor axes, Tensor units, int layers, string model)
    {
        if (axes.dim() != 2 || units.dim() != 1 || units.shape[0] != axes.shape[0])
        {
            throw new ArgumentException(
                $"Directions are [{string.Join(", ", axes.shape)}] with units "
                + $"[{string.Join(", ", units.shape)}], but each needs one unit.",
                nameof(axes));
        }

        Axes = axes.DetachFromDisposeScope();
        Units = units.DetachFromDisposeScope();
        Layers = layers;
        Model = model;
    }

    /// <summary>[directions, dimension], float32, each of the length 1.</summary>
    public Tensor Axes { get; }

    /// <summary>[directions], float32: how far a strength of 1 leads along each.</summary>
    public Tensor Units { get; }

    /// <summary>Number of W in a latent in W+ of the generator.</summary>
    public int Layers { get; }

    /// <summary><see cref="Generator.Mapping"/> of the generator in whose W they lie.</summary>
    public string Model { get; }

    /// <summary>How many.</summary>
    public int Count => (int)Axes.shape[0];

    /// <summary>Numbers in a latent in W.</summary>
    public int Dimension => (int)Axes.shape[1];

    /// <summary>Why these latents cannot move along them: what was found, what is wanted, what to
    /// do; null when they can.</summary>
    public string? Misfit(Latents latents) =>
        latents.Space == LatentSpace.Z
            ? KnownLatents.InZ
            : (latents.Model.Length > 0 && latents.Model != Model)
                || latents.Dimension != Dimension
                || (latents.Space == LatentSpace.WPlus && latents.Points.shape[1] != Layers)
            ? "directions were found in another generator, wanted those of the one that the "
                + "latents were made with. Wire the same generator to FindDirections."
            : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        Axes.Dispose();
        Units.Dispose();
    }
}
