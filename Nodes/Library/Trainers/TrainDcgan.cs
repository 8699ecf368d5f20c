using GanGraph.Engine;
using GanGraph.Values;

namespace GanGraph.Nodes.Trainers;

/// <summary>Learns pictures with a DCGAN. Running again goes on from the latest checkpoint until
/// the steps are reached; a stop at any moment loses nothing.</summary>
/// <remarks>Going back to fewer steps that were reached before shows the generator of then.
/// </remarks>
public sealed class TrainDcgan : ArtifactNode
{
    /// <summary>The pictures to learn.</summary>
    public Input<Dataset> Dataset { get; } = new();

    /// <summary>The network that draws, averaged over the last steps.</summary>
    public Output<Generator> Generator { get; } = new();

    /// <summary>Side of the pictures: 32, 64, 128 or 256.</summary>
    public Setting<int> Size { get; } = new(64, min: 32, max: 256, unit: "pixels");

    /// <summary>Which networks, and how they learn unless the settings below say otherwise.
    /// </summary>
    public Setting<TrainingRecipe> Recipe { get; } = new(TrainingRecipe.BySize);

    /// <summary>Steps to reach, those of a start that is gone on from included; 0 takes as many
    /// more as the recipe asks for.</summary>
    public Setting<int> Steps { get; } =
        new(0, min: 0, max: 100_000_000, unit: "steps", target: true);

    /// <summary>Checkpoint to go on from: with the same pictures and settings exactly where it
    /// stopped, otherwise with its networks as far as they fit. Empty learns from nothing.
    /// </summary>
    public AssetSetting Start { get; } = new(AssetKind.Model, optional: true);

    /// <summary>Pictures of each sort in a step; 0 leaves it to the recipe.</summary>
    public Setting<int> Batch { get; } = new(0, min: 0, max: 4096, unit: "pictures");

    /// <summary>Channels of the widest layer; 0 leaves it to the recipe.</summary>
    public Setting<int> Channels { get; } = new(0, min: 0, max: 512);

    /// <summary>Numbers in a latent; 0 leaves it to the recipe.</summary>
    public Setting<int> LatentDimension { get; } = new(0, min: 0, max: 4096, unit: "numbers");

    /// <summary>Length of a step of the generator; 0 leaves it to the recipe.</summary>
    public Setting<double> LearningRate { get; } = new(0, min: 0, max: 1);

    /// <summary>Length of a step of the discriminator; 0 leaves it to the recipe.</summary>
    public Setting<double> DiscriminatorRate { get; } = new(0, min: 0, max: 1);

    /// <summary>What the two networks lower.</summary>
    public Setting<TrainingLoss> Loss { get; } = new(TrainingLoss.Recipe);

    /// <summary>Spectral normalisation, which keeps the discriminator gentle.</summary>
    public Setting<Choice> SpectralNorm { get; } = new(Choice.Recipe);

    /// <summary>Blur of the labels, with cross entropy only; -1 leaves it to the recipe.</summary>
    public Setting<double> LabelSmoothing { get; } = new(-1, min: -1, max: 0.5);

    /// <summary>Part of the labels that change places, with cross entropy only; -1 leaves it to the
    /// recipe.</summary>
    public Setting<double> LabelFlips { get; } = new(-1, min: -1, max: 1);

    /// <summary>What is done to pictures before they are judged: none, or some of color,
    /// translation and cutout, separated by commas; recipe leaves it to the recipe.</summary>
    public Setting<string> Augment { get; } = new("recipe");

    /// <summary>Strength of the gradient penalty on real pictures; 0 for none.</summary>
    public Setting<double> R1 { get; } = new(0, min: 0, max: 10_000);

    /// <summary>Steps from one gradient penalty to the next.</summary>
    public Setting<int> R1Interval { get; } = new(16, min: 1, max: 1000, unit: "steps");

    /// <summary>Memory of the averaged generator; 0 draws with the latest, -1 leaves it to the
    /// recipe.</summary>
    public Setting<double> Average { get; } = new(-1, min: -1, max: 0.99999);

    /// <summary>Where all random numbers of the training come from.</summary>
    public Setting<long> Seed { get; } = new(0, min: 0, max: uint.MaxValue);

    /// <summary>Draws as early films did: each picture is normalised together with seven others.
    /// </summary>
    public Setting<bool> BatchStatistics { get; } = new(false, target: true);

    /// <summary>Steps from one sheet of samples to the next.</summary>
    public Setting<int> SampleEvery { get; } =
        new(250, min: 1, max: 1_000_000, unit: "steps", cosmetic: true);

    /// <summary>Steps from one checkpoint to the next.</summary>
    public Setting<int> CheckpointEvery { get; } =
        new(500, min: 1, max: 1_000_000, unit: "steps", cosmetic: true);

    /// <inheritdoc/>
    protected override IEnumerable<string> Check() => DcganSettings.Problems(this);

    /// <inheritdoc/>
    protected override bool IsFinished(string folder) =>
        File.Exists(DcganRun.GeneratorIn(folder, this));

    /// <inheritdoc/>
    protected override WorkDone? Reached(string folder) =>
        DcganRun.Latest(folder, this) is (long steps, _)
            ? new WorkDone(steps, DcganSettings.Target(this), "steps")
            : null;

    /// <inheritdoc/>
    protected override void Prepare(INodeRun run) =>
        Generator.Value = new DcganRun(this, run).Reach();
}
