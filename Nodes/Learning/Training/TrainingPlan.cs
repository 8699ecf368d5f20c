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
    public CheckpointFolder Checkpoints => new(Path.Combine(Folder, "checkpoints"));

    /// <summary>The generators of targets that were reached.</summary>
    public CheckpointFolder Generators => GeneratorsIn(Folder);

    /// <summary>The generators in the folder of a training.</summary>
    public static CheckpointFolder GeneratorsIn(string folder) =>
        new(Path.Combine(folder, "generators"));
}
