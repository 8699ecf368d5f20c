using System.Globalization;
using GanGraph.Engine;
using GanGraph.Learning;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Learning.Projection;
using GanGraph.Learning.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Projectors;

/// <summary>Looks for one of the pictures of a node; goes on where it stopped.</summary>
internal sealed class PictureProjection(
    ProjectPictures node, INodeRun run, StyleNetwork network, MappedSpread spread, Tensor? label)
{
    /// <summary>Which picture it is, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>How many there are.</summary>
    public required int Of { get; init; }

    /// <summary>Steps for each.</summary>
    public required int Steps { get; init; }

    /// <summary>Seeds to look through for each.</summary>
    public required int Seeds { get; init; }

    private string Name => $"picture {Number} of {Of}";

    private string Path => System.IO.Path.Combine(
        run.Artifact,
        string.Create(CultureInfo.InvariantCulture, $"picture-{Number:D5}.safetensors"));

    /// <summary>Finds the latent.</summary>
    /// <param name="target">[1, 3, height, width], 0 to 1.</param>
    /// <param name="distance">Tells how far pictures are from it.</param>
    /// <returns>[w], or [layers, w].</returns>
    public Tensor Find(Tensor target, PictureDistance distance)
    {
        Dictionary<string, Tensor>? kept = ProjectionFile.ReadOrSetAside(
            Path, run.Say, $"{Name} is looked for from the beginning")?.Tensors;
        using Projector projector = new(
            network, distance, Options(), spread, kept is null ? Search(distance) : spread.Mean);
        if (kept is not null)
        {
            projector.Restore(kept);
        }

        try
        {
            while (!projector.IsFinished)
            {
                run.Cancel.ThrowIfCancellationRequested();
                projector.Step();
                After(projector, target);
            }
        }
        catch (Exception stop) when (stop is OperationCanceledException or ModelException)
        {
            Save(projector);
            throw stop is OperationCanceledException ? stop : new ModelException(
                $"{Name}: {stop.Message} The latent before it is kept in {Path}.", stop);
        }

        return projector.Latent.clone();
    }

    private ProjectionOptions Options() => new()
    {
        Pace = new ProjectionPace { Steps = Steps, LearningRate = node.LearningRate.Value },
        Space = ProjectionRun.SpaceOf(node),
        Seed = (uint)((node.Seed.Value + Number - 1) % (1L << 32)),
    };

    private void After(Projector projector, Tensor target)
    {
        run.Progress(
            ((long)(Number - 1) * Steps) + projector.Steps, (long)Of * Steps, "steps",
            string.Create(
                CultureInfo.InvariantCulture, $"{Name}, distance {projector.Distance:0.0000}"));
        if (projector.IsFinished || projector.Steps % node.SampleEvery.Value == 0)
        {
            Show(projector, target);
        }

        if (projector.IsFinished || projector.Steps % node.CheckpointEvery.Value == 0)
        {
            Save(projector);
        }
    }

    private void Show(Projector projector, Tensor target)
    {
        string path = SampleFolder.PathOf(
            run.Artifact, ((long)(Number - 1) * Steps) + projector.Steps);
        ProjectionSheet.Write(path, target, projector);
        run.Made(path, $"{Name} at step {projector.Steps}");
    }

    private Tensor Search(PictureDistance distance) => StartSearch.Of(
        network, label, distance, spread.Mean, Seeds,
        seen => run.Progress(
            (long)(Number - 1) * Steps, (long)Of * Steps, "steps",
            $"{Name}, looking through seeds: {seen} of {Seeds}"),
        run.Cancel).Latent;

    private void Save(Projector projector)
    {
        using DisposeScope scope = NewDisposeScope();
        ProjectionFile.Write(Path, projector.Save(), new Dictionary<string, string>());
    }
}
