using GanGraph.Engine;
using GanGraph.Values;

namespace GanGraph.Nodes.Projectors;

/// <summary>Tunes a generator so that it draws your pictures at the latents that were found for
/// them, almost pixel by pixel; its walks lead through them then. Running again goes on where it
/// stopped.</summary>
/// <remarks>Roich et al. 2021, Pivotal tuning, arXiv:2106.05744. Wire what comes out to Generate
/// and to what walks: latents keep their meaning. The generator that comes in stays as it is.
/// </remarks>
public sealed class TuneGenerator : ArtifactNode
{
    /// <summary>The generator, one with a mapping (StyleGAN).</summary>
    public Input<Generator> Generator { get; } = new();

    /// <summary>A latent for each picture, from ProjectPictures with the same generator.</summary>
    public Input<Latents> Latents { get; } = new(whole: true);

    /// <summary>The pictures to draw there, as many as latents; the middle is cut out to the
    /// proportions of the generator.</summary>
    public Input<Frames> Pictures { get; } = new(whole: true);

    /// <summary>The tuned generator.</summary>
    public Output<Generator> Tuned { get; } = new();

    /// <summary>Steps to reach; each looks at all pictures.</summary>
    public Setting<int> Steps { get; } =
        new(200, min: 1, max: 1_000_000, unit: "steps", target: true);

    /// <summary>Length of a step; longer ones get there sooner and hurt what lies between.
    /// </summary>
    public Setting<double> LearningRate { get; } = new(0.0003, min: 0.000001, max: 0.1);

    /// <summary>Weight of what keeps everything around the latents as it was; 0 for none, which is
    /// twice as fast.</summary>
    public Setting<double> Locality { get; } = new(0, min: 0, max: 100);

    /// <summary>Weight of what the generator's own discriminator sees, where its file has one; 0
    /// for none. Without a part when there is a perceptual network.</summary>
    public Setting<double> Discriminator { get; } = new(0.3, min: 0, max: 100);

    /// <summary>A TorchScript network that compares pictures as people do, such as the VGG16 that
    /// comes with StyleGAN2 (vgg16.pt). It is code: you permit it once by its SHA-256.</summary>
    public AssetSetting Perceptual { get; } = new(AssetKind.Script, optional: true);

    /// <summary>Where the random numbers come from.</summary>
    public Setting<long> Seed { get; } = new(0, min: 0, max: uint.MaxValue);

    /// <summary>Steps from one look at the pictures so far to the next.</summary>
    public Setting<int> SampleEvery { get; } =
        new(10, min: 1, max: 1_000_000, unit: "steps", cosmetic: true);

    /// <summary>Steps from one checkpoint to the next.</summary>
    public Setting<int> CheckpointEvery { get; } =
        new(50, min: 1, max: 1_000_000, unit: "steps", cosmetic: true);

    /// <inheritdoc/>
    protected override IEnumerable<string> Foresee()
    {
        KnownGenerator? generator = Generator.Known as KnownGenerator;
        Tuned.Foretell(generator);
        string? misfit = (Latents.Known as KnownLatents)?.Misfit(
            "latents", generator?.Mapping, "generator");
        return misfit is null ? [] : [misfit];
    }

    /// <inheritdoc/>
    protected override bool IsFinished(string folder) =>
        File.Exists(TuningRun.ResultIn(folder, Steps.Value));

    /// <inheritdoc/>
    protected override void Prepare(INodeRun run) => Tuned.Value = new TuningRun(this, run).Reach();
}
