using GanGraph.Learning.Checkpoints;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Training;

/// <summary>Takes a training from where it stands to its target: goes on from the latest whole
/// checkpoint, writes checkpoints, samples and curves, and falls back when numbers get out of
/// hand.</summary>
/// <remarks>A target below what was reached before goes on from the latest checkpoint that is
/// not beyond it, or from the start; later checkpoints stay for when the target rises again. The
/// generator of every target that was reached is kept.</remarks>
/// <param name="trainer">The training, at its start.</param>
/// <param name="plan">How far to go and what to leave.</param>
/// <param name="watch">Who is told.</param>
public sealed class TrainingSession(
    DcganTrainer trainer, TrainingPlan plan, ITrainingWatch watch)
{
    private const int LogEvery = 10;
    private const int MostFallbacks = 3;

    private readonly TrainingLog _log = new(plan.Folder);
    private readonly TrainingSamples _samples = new(trainer, plan, watch);
    private string _parent = "";
    private long? _saved;
    private string _text = "";

    /// <summary>Trains to the target and writes its generator.</summary>
    /// <returns>Full path of the generator.</returns>
    /// <exception cref="ModelException">The losses are no numbers, time and again.</exception>
    /// <exception cref="OperationCanceledException">The person stopped it; what was reached is
    /// kept in a checkpoint.</exception>
    public string ReachTarget(CancellationToken cancel)
    {
        Directory.CreateDirectory(plan.Folder);
        PickUp(plan.Target);
        _log.Open(trainer.Steps);
        try
        {
            do
            {
                while (trainer.Steps < plan.Target)
                {
                    cancel.ThrowIfCancellationRequested();
                    Step();
                    AfterStep();
                }

                SaveCheckpoint();
            }
            while (trainer.Steps < plan.Target);
        }
        catch (OperationCanceledException)
        {
            if (trainer.IsSound)
            {
                SaveCheckpoint();
            }

            throw;
        }

        TrainerState.SaveGenerator(trainer, plan.Generator, plan.Pictures, _parent);
        return plan.Generator;
    }

    private void Step()
    {
        int parts = trainer.Parts;
        trainer.Step();
        if (trainer.Parts > parts)
        {
            int batch = trainer.Options.Batch;
            int most = ((batch - 1) / trainer.Parts) + 1;
            bool mixes = trainer.Generator.MixesBatch || trainer.Discriminator.MixesBatch;
            watch.Say(
                $"The device ran out of memory at step {trainer.Steps}: from here on each step "
                + $"takes its batch of {batch} in {trainer.Parts} parts of at most {most} and adds "
                + "up their gradients, which is slower."
                + (mixes ? $" Batch normalisation sees at most {most} at a time." : ""));
        }
    }

    private void AfterStep()
    {
        bool last = trainer.Steps == plan.Target;
        if (last || trainer.Steps % LogEvery == 0)
        {
            StepLosses losses = trainer.ReadLosses();
            if (!losses.AreFinite)
            {
                FallBack();
                return;
            }

            _text = losses.ToString();
            _log.Add(trainer.Steps, losses);
        }

        watch.Progress(trainer.Steps, plan.Target, _text);
        if (last || trainer.Steps % plan.SampleEvery == 0)
        {
            _samples.Draw();
            watch.Made(_log.Plot(), "losses");
        }

        if (!last && trainer.Steps % plan.CheckpointEvery == 0)
        {
            SaveCheckpoint();
        }
    }

    private void PickUp(long target)
    {
        using DisposeScope scope = NewDisposeScope();
        using ModelFile? latest = plan.Checkpoints.OpenLatest(target, watch.Say);
        _saved = latest?.Card.Steps;
        if (latest is not null)
        {
            TrainerState.Load(trainer, latest);
            _parent = latest.Card.Parent;
        }
        else if (plan.Checkpoints.Steps().Count > 0)
        {
            watch.Say($"No checkpoint is left from before step {target}: it is learned again from "
                + "the beginning; the later ones stay.");
        }

        if (latest is null && plan.Start.Length > 0)
        {
            using ModelFile start = ModelFile.Open(plan.Start, needsCard: false);
            Begin(start);
        }
    }

    private void Begin(ModelFile start)
    {
        string name = Path.GetFileName(plan.Start);
        if (start.Card.Options.Shape != trainer.Options.Shape)
        {
            watch.Say($"The networks in {name} have another shape: they learn from nothing.");
            return;
        }

        bool same = TrainingPlan.GoesOn(start.Card, trainer.Options, plan.Pictures);
        if (same && start.Card.Steps <= plan.Target)
        {
            TrainerState.Load(trainer, start);
            watch.Say($"Going on from step {start.Card.Steps} of {name}.");
        }
        else if (same)
        {
            throw new ModelException(
                $"{plan.Start} has {start.Card.Steps} steps, wanted at most {plan.Target}. "
                + "Raise steps, or remove start.");
        }
        else
        {
            TrainerState.LoadNetworks(trainer, start);
            watch.Say(
                $"{name} was trained on other pictures or with other "
                + "settings: its networks learn on, steps are counted from 0.");
        }

        _parent = start.Card.Sha256;
    }

    private void FallBack()
    {
        int fallbacks = trainer.Fallbacks + 1;
        long lost = trainer.Steps;
        if (fallbacks > MostFallbacks)
        {
            throw new ModelException(
                $"The losses are no numbers at step {lost}, after {MostFallbacks} returns to a "
                + "checkpoint. Choose a smaller learning rate, a gradient penalty or spectral "
                + "normalisation.");
        }

        trainer.Restart();
        PickUp(lost);
        trainer.Fallbacks = fallbacks;
        _log.Open(trainer.Steps);
        watch.Say(
            $"The losses were no numbers at step {lost}: back to step {trainer.Steps}, with half "
            + "the learning rates.");
    }

    private void SaveCheckpoint()
    {
        if (trainer.Steps == _saved)
        {
            return;
        }

        if (!trainer.IsSound)
        {
            FallBack();
            return;
        }

        TrainerState.Save(
            trainer, plan.Checkpoints.PathOf(trainer.Steps), plan.Pictures, _parent);
        _saved = trainer.Steps;
        plan.Checkpoints.Prune(trainer.Steps);
    }
}
