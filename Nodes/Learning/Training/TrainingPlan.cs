using GanGraph.Learning.Checkpoints;
using GanGraph.Learning.Networks;

namespace GanGraph.Learning.Training;

/// <summary>How far a training goes and what it leaves on the way; none of it changes the
/// weights.</summary>
public sealed record TrainingPlan
{
    /// <summary>Folder of this training; full path.</summary>
    public required string Folder { get; init; }

    /// <summary>Steps to reach.</summary>
    public required long Target { get; init; }

    /// <summary>Where to put the generator of the target; full path.</summary>
    public required string Generator { get; init; }

    /// <summary>What it learns from.</summary>
    public required PictureSource Pictures { get; init; }

    /// <summary>Checkpoint of another training to begin with; empty for none.</summary>
    public string Start { get; init; } = "";

    /// <summary>Steps from one sheet of samples to the next.</summary>
    public int SampleEvery { get; init; } = 250;

    /// <summary>Steps from one checkpoint to the next.</summary>
    public int CheckpointEvery { get; init; } = 500;

    /// <summary>How the samples are drawn.</summary>
    public NetworkMode Drawing { get; init; } = NetworkMode.Drawing;

    /// <summary>The checkpoints.</summary>
    public CheckpointFolder Checkpoints => CheckpointsIn(Folder);

    /// <summary>The checkpoints in the folder of a training.</summary>
    public static CheckpointFolder CheckpointsIn(string folder) =>
        new(Path.Combine(folder, "checkpoints"));

    /// <summary>The generators in the folder of a training.</summary>
    public static CheckpointFolder GeneratorsIn(string folder) =>
        new(Path.Combine(folder, "generators"));

    /// <summary>Steps of a checkpoint that a training would go on from exactly; 0 when there is
    /// none, or when it has learned other pictures or with other options.</summary>
    public static long StepsOf(string start, DcganOptions options, PictureSource pictures)
    {
        if (start.Length == 0)
        {
            return 0;
        }

        using ModelFile file = ModelFile.Open(start, needsCard: false);
        return GoesOn(file.Card, options, pictures) ? file.Card.Steps : 0;
    }

    /// <summary>Whether a training can go on exactly where a checkpoint stopped.</summary>
    internal static bool GoesOn(ModelCard card, DcganOptions options, PictureSource pictures) =>
        card.Options == options && card.Pictures.Fingerprint == pictures.Fingerprint;
}
