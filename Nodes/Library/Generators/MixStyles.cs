using GanGraph.Engine;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Generators;

/// <summary>Takes some layers of one picture and the others of another: the pose of the one, the
/// colours of the other.</summary>
/// <remarks>Coarse layers (0 to 3) fix pose and shape, middle ones (4 to 7) features, fine ones
/// colour and texture. Karras, Laine and Aila 2019, arXiv:1812.04948.</remarks>
public sealed class MixStyles : StyledLatents
{
    /// <summary>The latents whose layers are taken over; where they end, the last one stays.
    /// </summary>
    public Input<Latents> Style { get; } = new();

    /// <summary>The first layer that is taken over, from 0.</summary>
    public Setting<int> First { get; } = new(8, min: 0, max: 63, unit: "layers");

    /// <summary>The last layer that is taken over; -1 for the finest.</summary>
    public Setting<int> Last { get; } = new(-1, min: -1, max: 63, unit: "layers");

    /// <summary>How far they are taken over: 0 not at all, 1 wholly.</summary>
    public Setting<double> Amount { get; } = new(1, min: -2, max: 2);

    private LayerRange Range => new(First, Last);

    /// <inheritdoc/>
    protected override IEnumerable<string> Check() => Range.Check();

    /// <inheritdoc/>
    protected override IEnumerable<string> Foresee()
    {
        KnownLatents? style = Style.Known as KnownLatents;
        Latents.Out.Foretell(new KnownLatents(
            LatentSpace.WPlus,
            Mapping ?? (Latents.In.Known as KnownLatents)?.Mapping ?? style?.Mapping));
        string? misfit = style?.Misfit("style", Mapping, "generator")
            ?? style?.Misfit("style", (Latents.In.Known as KnownLatents)?.Mapping, "latents");
        return misfit is null ? base.Foresee() : [.. base.Foresee(), misfit];
    }

    /// <inheritdoc/>
    protected override long Length(StreamLengths inputs) => inputs.Of(Latents.In);

    /// <inheritdoc/>
    private protected override Latents Change(
        Latents latents, LoadedGenerator generator, FrameSpan span)
    {
        if (generator.Misfit(Style.Value) is string misfit)
        {
            throw new GraphException(misfit.Replace("latents", "style", StringComparison.Ordinal));
        }

        using DisposeScope scope = NewDisposeScope();
        using IDisposable off = no_grad();
        int layers = generator.NeedStyles().Layers;
        (int first, int last) = Range.In(layers);
        float[] shares =
        [
            .. Amount.At(span).SelectMany(amount => Enumerable.Range(0, layers)
                .Select(layer => layer >= first && layer <= last ? (float)amount : 0f)),
        ];
        Tensor share = tensor(shares, device: latents.Points.device).view(-1, layers, 1);
        Tensor ours = generator.LayersOf(latents, null);
        return new Latents(
            ours.lerp(generator.LayersOf(Style.Value, null), share), LatentSpace.WPlus,
            generator.Mapping);
    }
}
