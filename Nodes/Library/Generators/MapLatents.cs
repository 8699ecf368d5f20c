using GanGraph.Engine;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Values;

namespace GanGraph.Nodes.Generators;

/// <summary>Maps latents from Z to W, where ways between pictures are straighter.</summary>
/// <remarks>Karras, Laine and Aila 2019, arXiv:1812.04948. Latents that lie in W or W+ already
/// pass.</remarks>
public sealed class MapLatents : StyledLatents
{
    /// <summary>The class to map for, from 0; -1 for a generator without classes.</summary>
    public Setting<int> Label { get; } = new(-1, min: -1, max: 99_999);

    /// <inheritdoc/>
    protected override IEnumerable<string> Foresee()
    {
        KnownLatents? known = Latents.In.Known as KnownLatents;
        Latents.Out.Foretell(
            known is { Space: LatentSpace.W or LatentSpace.WPlus } ? known
                : new KnownLatents(known is null ? null : LatentSpace.W, Mapping));
        return base.Foresee();
    }

    /// <inheritdoc/>
    private protected override Latents Change(
        Latents latents, LoadedGenerator generator, FrameSpan span) =>
        generator.Map(latents, Label.Value < 0 ? null : Label.Value);
}
