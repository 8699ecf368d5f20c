using GanGraph.Learning.Importing;
using GanGraph.Learning.Latents;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Styles;

/// <summary>A generator on wires whose network came from a file: it draws from Z, and one with a
/// mapping from W and W+ as well.</summary>
/// <param name="network">The network, with its numbers; it belongs to this object from then on.
/// </param>
/// <param name="hash">SHA-256 of the file, hexadecimal.</param>
public class LoadedGenerator(LoadedNetwork network, string hash) : Values.Generator
{
    private readonly Lazy<string> _mapping = new(() => HashOfMapping(network, hash));

    /// <summary>The network.</summary>
    public LoadedNetwork Network => network;

    /// <summary>The network, when it has a mapping; else null.</summary>
    public StyleNetwork? Styles => network as StyleNetwork;

    /// <summary>The file it came from and what that says; null where it was made otherwise.
    /// </summary>
    public GeneratorOrigin? Origin { get; init; }

    /// <inheritdoc/>
    public override string Hash => hash;

    /// <inheritdoc/>
    public override string Mapping => _mapping.Value;

    /// <inheritdoc/>
    public override IReadOnlyList<LatentSpace> Spaces { get; } = network is StyleNetwork
        ? [LatentSpace.Z, LatentSpace.W, LatentSpace.WPlus]
        : [LatentSpace.Z];

    /// <inheritdoc/>
    public override int Dimension => network.ZDimension;

    /// <inheritdoc/>
    public override int Layers => Styles?.Layers ?? 1;

    /// <inheritdoc/>
    public override int Width => network.Resolution;

    /// <inheritdoc/>
    public override int Height => network.Resolution;

    /// <inheritdoc/>
    public override long Parameters => network.Weights.Count;

    /// <inheritdoc/>
    public override int DimensionIn(LatentSpace space) =>
        space == LatentSpace.Z ? Dimension : Styles?.WDimension ?? Dimension;

    /// <inheritdoc/>
    public override Tensor Draw(Values.Latents latents) =>
        Draw(latents, label: null, SynthesisOptions.Default);

    /// <summary>Draws one picture for each latent.</summary>
    /// <param name="latents">Latents in one of <see cref="Spaces"/>.</param>
    /// <param name="label">The class that latents in Z are mapped with; null for none.</param>
    /// <param name="options">Noise, precision, placement.</param>
    /// <returns>[frames, 3, height, width], float32, 0 to 1.</returns>
    /// <exception cref="ModelException">Latents or a class that do not fit.</exception>
    public Tensor Draw(Values.Latents latents, int? label, SynthesisOptions options)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor pictures = network is StyleNetwork styles
            ? styles.Synthesize(LayersOf(latents, label), options)
            : network.Draw(latents.Points, LabelsOf(latents.Count, label), options);
        pictures = ((pictures + 1) / 2).clamp_(0, 1);
        return (pictures.shape[1] == 3 ? pictures
            : pictures.narrow(1, 0, 1).expand(-1, 3, -1, -1)).MoveToOuterDisposeScope();
    }

    /// <summary>Maps latents to W, without truncation.</summary>
    /// <param name="latents">Latents in Z; others are given back as they are.</param>
    /// <param name="label">The class that they are mapped with; null for none.</param>
    /// <returns>One W for each latent: every layer gets the same from a mapping.</returns>
    /// <exception cref="ModelException">There is no mapping, or latents or a class that do not
    /// fit.</exception>
    public Values.Latents Map(Values.Latents latents, int? label)
    {
        StyleNetwork styles = NeedStyles();
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        return latents.Space == LatentSpace.Z
            ? new Values.Latents(
                styles.Map(latents.Points, LabelsOf(latents.Count, label)).select(1, 0),
                LatentSpace.W,
                Mapping)
            : new Values.Latents(latents.Points.alias(), latents.Space, latents.Model);
    }

    /// <summary>The average latent in W, to which truncation pulls; found from many where the
    /// training kept none.</summary>
    /// <returns>One latent.</returns>
    /// <exception cref="ModelException">There is no mapping.</exception>
    public Values.Latents Average()
    {
        StyleNetwork styles = NeedStyles();
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor mean = styles.MeanW ?? MappedSpread.Of(
            styles, LabelsOf(1, styles.CDimension > 0 ? 0 : null)).Mean;
        return new Values.Latents(mean.view(1, -1).clone(), LatentSpace.W, Mapping);
    }

    /// <summary>The network with its mapping.</summary>
    /// <exception cref="ModelException">It has none.</exception>
    public StyleNetwork NeedStyles() => Styles ?? throw new ModelException(
        "this generator draws from Z alone, wanted one with a mapping from Z to W (StyleGAN). "
        + "Choose such a model, or leave this node out.");

    /// <summary>W of each layer for each latent.</summary>
    /// <returns>[frames, layers, dimension].</returns>
    public Tensor LayersOf(Values.Latents latents, int? label)
    {
        StyleNetwork styles = NeedStyles();
        return latents.Space switch
        {
            LatentSpace.Z => styles.Map(latents.Points, LabelsOf(latents.Count, label)),
            LatentSpace.W => latents.Points.unsqueeze(1).expand(-1, styles.Layers, -1),
            _ => latents.Points,
        };
    }

    /// <summary>A class as the network takes it.</summary>
    /// <param name="count">Rows.</param>
    /// <param name="label">The class; null for none.</param>
    /// <returns>[rows, classes]; null for none.</returns>
    /// <exception cref="ModelException">There is no such class.</exception>
    public Tensor? LabelsOf(int count, int? label)
    {
        if (label is not int one)
        {
            return null;
        }

        int classes = network.CDimension;
        if (classes > 0 && (one < 0 || one >= classes))
        {
            throw new ModelException(
                $"the class is {one}, wanted is one from 0 to {classes - 1} for this generator. "
                + "Choose one of these.");
        }

        Tensor labels = zeros([count, Math.Max(1, classes)], float32, network.Device);
        labels.narrow(1, classes > 0 ? one : 0, 1).fill_(1);
        return labels;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            network.Dispose();
        }

        base.Dispose(disposing);
    }

    private static string HashOfMapping(LoadedNetwork network, string hash) =>
        network is not StyleNetwork ? hash : MappingHash.Of(network.Weights.Parts
            .Where(part => part.Name.StartsWith(MappingHash.Prefix, StringComparison.Ordinal))
            .Select(part => (part.Name, part.Value)));
}
