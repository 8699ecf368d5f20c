using GanGraph.Engine;
using GanGraph.Values;

namespace GanGraph.Nodes.Projectors;

/// <summary>Finds for each picture the latent that draws it best: your paintings as places that a
/// generator can walk between. Running again goes on where it stopped.</summary>
/// <remarks>Karras et al. 2019, arXiv:1912.04958, appendix D. Pictures are compared by bands of a
/// pyramid, by structure and by what the discriminator sees, or by a perceptual network.</remarks>
public sealed class ProjectPictures : ArtifactNode, IDisposable
{
    private Latents? _found;

    /// <inheritdoc/>
    public override int Version => 2;

    /// <summary>The generator, one with a mapping (StyleGAN).</summary>
    public Input<Generator> Generator { get; } = new();

    /// <summary>The pictures to find; the middle is cut out to the proportions of the generator.
    /// </summary>
    public Input<Frames> Pictures { get; } = new(whole: true);

    /// <summary>One latent for each picture.</summary>
    public Output<Latents> Latents { get; } = new();

    /// <summary>How long each picture is looked for, unless the settings below say otherwise.
    /// </summary>
    public Setting<ProjectionEffort> Effort { get; } = new(ProjectionEffort.Standard);

    /// <summary>Whether all layers share one W.</summary>
    public Setting<ProjectionSpace> Space { get; } = new(ProjectionSpace.W);

    /// <summary>Steps for each picture; 0 leaves it to the effort.</summary>
    public Setting<int> Steps { get; } = new(0, min: 0, max: 1_000_000, unit: "steps");

    /// <summary>Seeds that are looked through for a place to begin at; -1 leaves it to the effort.
    /// </summary>
    public Setting<int> Seeds { get; } = new(-1, min: -1, max: 1_000_000, unit: "seeds");

    /// <summary>Length of the longest steps.</summary>
    public Setting<double> LearningRate { get; } = new(0.1, min: 0.0001, max: 10);

    /// <summary>Weight of what the generator's own discriminator sees, where its file has one; 0
    /// for none. Without a part when there is a perceptual network.</summary>
    public Setting<double> Discriminator { get; } = new(0.3, min: 0, max: 100);

    /// <summary>A TorchScript network that compares pictures as people do, such as the VGG16 that
    /// comes with StyleGAN2 (vgg16.pt). It is code: you permit it once by its SHA-256.</summary>
    public AssetSetting Perceptual { get; } = new(AssetKind.Script, optional: true);

    /// <summary>The class to look in, from 0; -1 for a generator without classes.</summary>
    public Setting<int> Label { get; } = new(-1, min: -1, max: 99_999);

    /// <summary>Where the random numbers come from.</summary>
    public Setting<long> Seed { get; } = new(303, min: 0, max: uint.MaxValue);

    /// <summary>Steps from one look at the picture so far to the next.</summary>
    public Setting<int> SampleEvery { get; } =
        new(25, min: 1, max: 1_000_000, unit: "steps", cosmetic: true);

    /// <summary>Steps from one checkpoint to the next.</summary>
    public Setting<int> CheckpointEvery { get; } =
        new(50, min: 1, max: 1_000_000, unit: "steps", cosmetic: true);

    /// <inheritdoc/>
    protected override IEnumerable<string> Foresee()
    {
        Latents.Foretell(new KnownLatents(
            ProjectionRun.SpaceOf(this), (Generator.Known as KnownGenerator)?.Mapping));
        return [];
    }

    /// <inheritdoc/>
    protected override bool IsFinished(string folder) =>
        File.Exists(ProjectionRun.ResultIn(folder));

    /// <inheritdoc/>
    protected override void Prepare(INodeRun run)
    {
        _found?.Dispose();
        _found = new ProjectionRun(this, run).Reach();
    }

    /// <inheritdoc/>
    protected override long Length(StreamLengths inputs) => _found!.Count;

    /// <inheritdoc/>
    protected override void Render(FrameSpan span, INodeRun run) =>
        Latents.Value = (Latents)_found!.Slice((int)span.Start, span.Count);

    /// <inheritdoc/>
    protected override void Migrate(int from, OldNode node)
    {
        if (from == 1)
        {
            node.Settings["discriminator"] = 0; // there was none yet
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _found?.Dispose();
        _found = null;
    }
}
