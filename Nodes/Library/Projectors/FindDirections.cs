using GanGraph.Engine;
using GanGraph.Learning;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Nodes.Generators;
using GanGraph.Values;

namespace GanGraph.Nodes.Projectors;

/// <summary>Finds the directions along which the pictures of a generator change most: turning,
/// growing, brightening.</summary>
/// <remarks>From weights: Shen and Zhou 2021, arXiv:2007.06600 (SeFa); a strength of 1 is then a
/// step of the length 1. From samples: Härkönen et al. 2020, arXiv:2004.02546 (GANSpace); a
/// strength of 1 is then one standard deviation of W along the direction. Look at them on a
/// contact sheet with SweepDirections.</remarks>
public sealed class FindDirections : Node
{
    /// <summary>The generator to look into, one with a mapping (StyleGAN).</summary>
    public Input<Generator> Generator { get; } = new();

    /// <summary>The directions, the strongest first; each leads the way in which its largest
    /// number grows.</summary>
    public Output<Directions> Directions { get; } = new();

    /// <summary>What they are found from.</summary>
    public Setting<DirectionSource> Source { get; } = new(DirectionSource.Weights);

    /// <summary>How many; at most as many as W has numbers.</summary>
    public Setting<int> Count { get; } = new(10, min: 1, max: 4096, unit: "directions");

    /// <summary>From weights: the first layer to look into, from 0.</summary>
    public Setting<int> First { get; } = new(0, min: 0, max: 63, unit: "layers");

    /// <summary>From weights: the last layer to look into; -1 for the finest.</summary>
    public Setting<int> Last { get; } = new(-1, min: -1, max: 63, unit: "layers");

    /// <summary>From samples: how many latents to look at, those of one seed.</summary>
    public Setting<int> Samples { get; } =
        new(100_000, min: 100, max: 10_000_000, unit: "latents");

    /// <summary>From samples: the class to look at, from 0; -1 for a generator without classes.
    /// </summary>
    public Setting<int> Label { get; } = new(-1, min: -1, max: 99_999);

    private LayerRange Range => new(First, Last);

    /// <inheritdoc/>
    protected override IEnumerable<string> Check() => Range.Check();

    /// <inheritdoc/>
    protected override IEnumerable<string> Foresee()
    {
        Directions.Foretell(Generator.Known is KnownGenerator known
            ? new KnownDirections(known.Mapping) : null);
        return [];
    }

    /// <inheritdoc/>
    protected override void Prepare(INodeRun run)
    {
        try
        {
            LoadedGenerator generator = StyledLatents.Loaded(Generator.Value);
            StyleNetwork network = generator.NeedStyles();
            using LatentDirections found = DirectionsFile.ReadOrMake(
                run.Artifact, run.Say, () => Find(generator, network, run));
            Directions.Value = found.In(network, generator.Mapping);
        }
        catch (ModelException fault)
        {
            throw new GraphException(fault.Message, fault);
        }
    }

    private LatentDirections Find(LoadedGenerator generator, StyleNetwork network, INodeRun run)
    {
        if (Source.Value == DirectionSource.Weights)
        {
            (int first, int last) = Range.In(network.Layers);
            return LatentDirections.OfWeights(
                network, Count.Value, [.. Enumerable.Range(first, last - first + 1)]);
        }

        return LatentDirections.OfSamples(
            network,
            Count.Value,
            Samples.Value,
            generator.LabelsOf(1, Label.Value < 0 ? null : Label.Value),
            done =>
            {
                run.Cancel.ThrowIfCancellationRequested();
                run.Progress(done, Samples.Value, "latents");
            });
    }
}
