using GanGraph.Engine;
using GanGraph.Learning;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Values;

namespace GanGraph.Nodes.Generators;

/// <summary>A node that takes latents of a generator with a mapping, and gives others.</summary>
public abstract class StyledLatents : Node
{
    /// <summary>The generator whose latents they are.</summary>
    public Input<Generator> Generator { get; } = new();

    /// <summary>The latents, before and after; one for each frame.</summary>
    public Through<Latents> Latents { get; } = new();

    /// <summary>The mapping that is wanted; null when nobody knows.</summary>
    private protected KnownMapping? Mapping => (Generator.Known as KnownGenerator)?.Mapping;

    /// <inheritdoc/>
    protected override IEnumerable<string> Foresee()
    {
        KnownLatents? known = Latents.In.Known as KnownLatents;
        string? misfit = known?.Misfit("latents", Mapping, "generator");
        return misfit is null ? [] : [misfit];
    }

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run)
    {
        if (Generator.Value.Misfit(Latents.In.Value) is string misfit)
        {
            throw new GraphException(misfit);
        }

        try
        {
            Latents.Out.Value = Change(Latents.In.Value, Loaded(Generator.Value), span);
        }
        catch (ModelException fault)
        {
            throw new GraphException(fault.Message, fault);
        }
    }

    /// <summary>Makes the latents that it gives.</summary>
    /// <param name="latents">Latents that fit the generator.</param>
    /// <param name="generator">The generator; it has a mapping or says in words that it has none.
    /// </param>
    /// <param name="span">The frames they belong to.</param>
    private protected abstract Latents Change(
        Latents latents, LoadedGenerator generator, FrameSpan span);

    /// <summary>Standard deviation of what to add to each number of latents so that they move by a
    /// part of how far they usually lie from their mean.</summary>
    /// <param name="generator">The generator whose latents they are.</param>
    /// <param name="latents">The latents.</param>
    /// <param name="name">Name of the input at which they came in.</param>
    /// <param name="distance">The part.</param>
    /// <exception cref="GraphException">They are those of another model.</exception>
    internal static double DeviationOf(
        Generator generator, Latents latents, string name, double distance)
    {
        if (generator.Misfit(latents) is string misfit)
        {
            throw new GraphException(
                misfit.Replace("latents", name, StringComparison.Ordinal));
        }

        if (latents.Space == LatentSpace.Z)
        {
            return distance;
        }

        using MappedSpread spread = MappedSpread.Of(Loaded(generator).NeedStyles());
        return spread.DeviationOf(distance);
    }

    internal static LoadedGenerator Loaded(Generator generator) =>
        generator as LoadedGenerator ?? throw new ModelException(
            "this generator draws from Z alone, wanted one with a mapping from Z to W (StyleGAN). "
            + "Open such a model, or leave this node out.");
}
