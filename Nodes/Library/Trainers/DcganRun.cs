using GanGraph.Engine;
using GanGraph.Learning;
using GanGraph.Learning.Checkpoints;
using GanGraph.Learning.Networks.Dcgan;
using GanGraph.Learning.Training;
using GanGraph.Values;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Trainers;

/// <summary>Brings the training of a node to its target and opens the generator.</summary>
internal sealed class DcganRun(TrainDcgan node, INodeRun run) : ITrainingWatch
{
    private readonly Device _device = device(run.Device);

    /// <summary>Where the generator of the node's target lies once it is reached.</summary>
    public static string GeneratorIn(string folder, TrainDcgan node) => node.Steps.Value > 0
        ? TrainingPlan.GeneratorsIn(folder).PathOf(node.Steps.Value)
        : Path.Combine(folder, "generators", "recipe.safetensors");

    /// <summary>What the folder of a training holds that can draw, of the most steps up to the
    /// node's target; null when there is nothing.</summary>
    public static (long Steps, string Path)? Latest(string folder, TrainDcgan node)
    {
        CheckpointFolder[] kept =
            [TrainingPlan.GeneratorsIn(folder), TrainingPlan.CheckpointsIn(folder)];
        return kept
            .SelectMany(models => models.Steps(), (models, steps) => (steps, models.PathOf(steps)))
            .Where(model => node.Steps.Value == 0 || model.steps <= node.Steps.Value)
            .OrderByDescending(model => model.steps)
            .Select(model => ((long, string)?)model)
            .FirstOrDefault();
    }

    public DcganGenerator Reach()
    {
        try
        {
            return Finished() ?? Open(run.TakesUnfinished ? Latest() : Train());
        }
        catch (ModelException fault)
        {
            throw new GraphException(fault.Message, fault);
        }
    }

    public void Progress(long steps, long target, string text) =>
        run.Progress(steps, target, "steps", text);

    public void Say(string text) => run.Say(text);

    public void Made(string path, string what) => run.Made(path, what);

    private DcganGenerator? Finished()
    {
        string path = GeneratorIn(run.Artifact, node);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return Open(path);
        }
        catch (ModelException fault)
        {
            run.Say($"{fault.Message} It was set aside as {ModelFile.SetAside(path)} and is made "
                + "again from the latest checkpoint.");
            return null;
        }
    }

    private string Latest() => Latest(run.Artifact, node)?.Path ?? throw new GraphException(
        "no checkpoint is there yet, wanted is one to draw with. Let it train for a while.");

    private DcganGenerator Open(string path) =>
        DcganGenerator.Open(path, _device, node.BatchStatistics.Value, needsCard: true);

    private string Train()
    {
        DcganOptions options = DcganSettings.Options(node);
        Dataset dataset = node.Dataset.Value;
        using PictureStore pictures = dataset.Open(
            options.Shape.Size,
            options.Shape.Size,
            (done, of) => run.Progress(done, of, "pictures", "decoding"),
            run.Cancel);
        if (pictures.Count == 0)
        {
            throw new GraphException(
                "dataset holds no pictures, wanted at least one. Choose other "
                + "pictures, or let the loader drop fewer.");
        }

        PictureSource source = new(dataset.Fingerprint, dataset.Source, pictures.Count);
        string start = node.Start.IsSet ? run.Resolve(node.Start) : "";
        TrainingPlan plan = new()
        {
            Folder = run.Artifact,
            Target = node.Steps.Value > 0 ? node.Steps.Value
                : DcganSettings.RecipeSteps(node) + TrainingPlan.StepsOf(start, options, source),
            Generator = GeneratorIn(run.Artifact, node),
            Pictures = source,
            Start = start,
            SampleEvery = node.SampleEvery.Value,
            CheckpointEvery = node.CheckpointEvery.Value,
        };
        using DcganTrainer trainer = new(options, pictures, _device);
        return new TrainingSession(trainer, plan, this).ReachTarget(run.Cancel);
    }
}
