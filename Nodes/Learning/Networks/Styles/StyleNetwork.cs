using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Styles;

/// <summary>A generator in two halves: a mapping from Z to W, and a synthesis that takes one W for
/// each of its layers.</summary>
/// <remarks>Karras, Laine and Aila 2019, A style-based generator architecture for GANs.</remarks>
public abstract class StyleNetwork : LoadedNetwork
{
    /// <summary>Numbers in a latent in W.</summary>
    public abstract int WDimension { get; }

    /// <summary>Number of W that the synthesis takes for one picture.</summary>
    public abstract int Layers { get; }

    /// <summary>For each of the <see cref="Layers"/> the side of the pictures that it acts on
    /// first, in pixels: where to cut when styles are mixed or generators blended.</summary>
    public abstract IReadOnlyList<int> LayerResolutions { get; }

    /// <summary>[<see cref="WDimension"/>]: the mean of W over Z, to which truncation pulls; null
    /// where the training kept none.</summary>
    public abstract Tensor? MeanW { get; }

    /// <summary>The side of each noise map that a picture takes, in pixels, from the coarsest
    /// layer on; empty for a network without noise.</summary>
    public virtual IReadOnlyList<int> NoiseSides => [];

    /// <summary>Makes a network of the same shape without numbers: load some into it, or make
    /// room for some.</summary>
    /// <exception cref="ModelException">Networks of this kind have no such twin.</exception>
    public virtual StyleNetwork EmptyTwin() => throw new ModelException(
        "this kind of generator cannot be rebuilt, wanted StyleGAN2 or StyleGAN3. Choose such a "
        + "model.");

    /// <summary>Maps Z to W, one for each layer, without truncation.</summary>
    /// <param name="z">[frames, <see cref="LoadedNetwork.ZDimension"/>], float32.</param>
    /// <param name="labels">[frames, <see cref="LoadedNetwork.CDimension"/>]; null for a network
    /// that takes none.</param>
    /// <returns>[frames, <see cref="Layers"/>, <see cref="WDimension"/>], float32.</returns>
    /// <exception cref="ModelException">Latents or labels of another shape.</exception>
    public abstract Tensor Map(Tensor z, Tensor? labels);

    /// <summary>Draws pictures. Gradients flow wherever they are on.</summary>
    /// <param name="ws">[frames, <see cref="Layers"/>, <see cref="WDimension"/>], float32.</param>
    /// <param name="options">Noise, precision, placement.</param>
    /// <returns>[frames, <see cref="LoadedNetwork.Channels"/>, height, width], float32, about -1
    /// to 1, not cut off.</returns>
    /// <exception cref="ModelException">Latents of another shape.</exception>
    public abstract Tensor Synthesize(Tensor ws, SynthesisOptions options);

    /// <inheritdoc/>
    public override Tensor Draw(Tensor z, Tensor? labels, SynthesisOptions options)
    {
        using DisposeScope scope = NewDisposeScope();
        return Synthesize(Map(z, labels), options).MoveToOuterDisposeScope();
    }

    /// <summary>Pulls W to its mean: fewer surprises, fewer failures.</summary>
    /// <param name="ws">[frames, <see cref="Layers"/>, <see cref="WDimension"/>].</param>
    /// <param name="psi">What remains of the way from the mean: 1 changes nothing, 0 is the mean.
    /// </param>
    /// <param name="cutoff">How many layers, from the coarsest, are pulled; null for all.</param>
    /// <exception cref="ModelException">There is no mean.</exception>
    public Tensor Truncate(Tensor ws, double psi, int? cutoff = null)
    {
        if (psi == 1)
        {
            return ws.alias();
        }

        using DisposeScope scope = NewDisposeScope();
        Tensor part = tensor((float)psi, device: ws.device);
        return Truncate(ws, part, cutoff).MoveToOuterDisposeScope();
    }

    /// <summary>Pulls W to its mean, each latent by its own part.</summary>
    /// <param name="ws">[frames, layers, <see cref="WDimension"/>].</param>
    /// <param name="psi">[] or [frames, 1, 1]: what remains of the way from the mean.</param>
    /// <param name="cutoff">How many layers, from the coarsest, are pulled; null for all.</param>
    /// <exception cref="ModelException">There is no mean.</exception>
    public Tensor Truncate(Tensor ws, Tensor psi, int? cutoff = null)
    {
        Tensor mean = MeanW ?? throw new ModelException(
            "this generator has no average latent, wanted one to truncate to. Set psi to 1.");
        using DisposeScope scope = NewDisposeScope();
        long pulled = Math.Clamp(cutoff ?? ws.shape[1], 0, ws.shape[1]);
        Tensor near = mean + ((ws.narrow(1, 0, pulled) - mean) * psi);
        return cat([near, ws.narrow(1, pulled, ws.shape[1] - pulled)], 1)
            .MoveToOuterDisposeScope();
    }

    /// <summary>Looks whether W fits.</summary>
    /// <exception cref="ModelException">It does not.</exception>
    protected void CheckStyles(Tensor ws)
    {
        if (ws.dim() != 3 || ws.shape[1] != Layers || ws.shape[2] != WDimension)
        {
            throw new ModelException(
                $"latents are [{string.Join(", ", ws.shape)}], wanted [frames, {Layers}, "
                + $"{WDimension}] for this generator. Make latents for this generator.");
        }
    }
}
