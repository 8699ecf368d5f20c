using System.Globalization;
using GanGraph.Learning.Checkpoints;
using GanGraph.Learning.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Projection.Tuning;

/// <summary>Takes a tuning from where its folder stands to a target, and leaves checkpoints and
/// sheets there.</summary>
/// <param name="tuner">The tuning, at its start.</param>
/// <param name="pictures">What it is to draw: [1, 3, height, width] each, 0 to 1.</param>
/// <param name="folder">Full path of its folder.</param>
/// <param name="watch">Who is told.</param>
public sealed class TuningSession(
    PivotTuner tuner, IReadOnlyList<Tensor> pictures, string folder, ITrainingWatch watch)
{
    private readonly CheckpointFolder _checkpoints = TrainingPlan.CheckpointsIn(folder);

    /// <summary>Steps from one sheet to the next.</summary>
    public int SampleEvery { get; init; } = 10;

    /// <summary>Steps from one checkpoint to the next.</summary>
    public int CheckpointEvery { get; init; } = 50;

    /// <summary>Goes on from the latest whole checkpoint that is not beyond the target.</summary>
    /// <param name="target">Steps to reach.</param>
    /// <param name="cancel">Stops it, with a checkpoint.</param>
    /// <exception cref="ModelException">A distance is no number; the weights before it are kept,
    /// and it is said where.</exception>
    public void ReachTarget(long target, CancellationToken cancel)
    {
        TakeUp(target);
        try
        {
            while (tuner.Steps < target)
            {
                cancel.ThrowIfCancellationRequested();
                tuner.Step();
                After(target);
            }
        }
        catch (Exception stop) when (stop is OperationCanceledException or ModelException)
        {
            string kept = tuner.Steps == 0 ? ""
                : $" The weights before it are kept in {Save()}.";
            throw stop is OperationCanceledException ? stop
                : new ModelException($"{stop.Message}{kept}", stop);
        }
    }

    private void TakeUp(long target)
    {
        foreach (long steps in _checkpoints.Steps().Where(steps => steps <= target))
        {
            using DisposeScope scope = NewDisposeScope();
            if (ProjectionFile.ReadOrSetAside(
                _checkpoints.PathOf(steps), watch.Say, "the one before is used, or none") is
                (Dictionary<string, Tensor> state, _))
            {
                tuner.Restore(state);
                return;
            }
        }
    }

    private void After(long target)
    {
        bool isLast = tuner.Steps == target;
        watch.Progress(tuner.Steps, target, string.Create(
            CultureInfo.InvariantCulture, $"distance {tuner.Distance:0.0000}"));
        if (isLast || tuner.Steps % SampleEvery == 0)
        {
            string path = SampleFolder.PathOf(folder, tuner.Steps);
            TuningSheet.Write(path, tuner, pictures);
            watch.Made(path, $"what it draws at step {tuner.Steps}");
        }

        if (isLast || tuner.Steps % CheckpointEvery == 0)
        {
            Save();
        }
    }

    private string Save()
    {
        using DisposeScope scope = NewDisposeScope();
        string path = _checkpoints.PathOf(tuner.Steps);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        ProjectionFile.Write(path, tuner.Save(), new Dictionary<string, string>());
        _checkpoints.Prune(tuner.Steps);
        return path;
    }
}
