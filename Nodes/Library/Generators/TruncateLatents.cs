using GanGraph.Engine;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Generators;

/// <summary>Pulls latents in W to the average picture: fewer surprises, fewer failures.</summary>
/// <remarks>w = mean + psi (w - mean); Karras, Laine and Aila 2019, arXiv:1812.04948.</remarks>
public sealed class TruncateLatents : StyledLatents
{
    /// <summary>What remains of the way from the average: 1 changes nothing, 0 is the average
    /// itself, above 1 exaggerates, below 0 is the opposite.</summary>
    public Setting<double> Psi { get; } = new(0.7, min: -4, max: 4);

    /// <summary>How many layers are pulled, from the coarsest on; 0 for all.</summary>
    public Setting<int> Cutoff { get; } = new(0, min: 0, max: 64, unit: "layers");

    /// <inheritdoc/>
    protected override IEnumerable<string> Foresee()
    {
        KnownLatents? known = Latents.In.Known as KnownLatents;
        Latents.Out.Foretell(
            known is { Space: LatentSpace.W } && Cutoff.Value > 0
                ? known with { Space = LatentSpace.WPlus } : known);
        return known is { Space: LatentSpace.Z }
            ? [.. base.Foresee(), KnownLatents.InZ] : base.Foresee();
    }

    /// <inheritdoc/>
    private protected override Latents Change(
        Latents latents, LoadedGenerator generator, FrameSpan span)
    {
        if (latents.Space == LatentSpace.Z)
        {
            throw new GraphException(KnownLatents.InZ);
        }

        StyleNetwork network = generator.NeedStyles();
        using DisposeScope scope = NewDisposeScope();
        using IDisposable off = no_grad();
        Tensor psi = tensor([.. Psi.At(span).Select(value => (float)value)],
            device: latents.Points.device);
        if (latents.Space == LatentSpace.W && Cutoff.Value == 0)
        {
            return new Latents(
                Pull(network, latents.Points.unsqueeze(1), psi, null).squeeze(1), LatentSpace.W,
                latents.Model);
        }

        return new Latents(
            Pull(
                network, generator.LayersOf(latents, null), psi,
                Cutoff.Value == 0 ? null : Cutoff.Value),
            LatentSpace.WPlus,
            latents.Model);
    }

    private static Tensor Pull(StyleNetwork network, Tensor ws, Tensor psi, int? cutoff) =>
        network.Truncate(ws, psi.view(-1, 1, 1), cutoff);
}
