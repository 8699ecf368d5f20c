using GanGraph.Engine;
using GanGraph.Learning;
using GanGraph.Learning.Checkpoints;
using GanGraph.Learning.Importing;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Learning.Projection;
using GanGraph.Learning.Projection.Tuning;
using GanGraph.Learning.Training;
using GanGraph.Nodes.Generators;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Projectors;

/// <summary>Brings the tuning of a node to its target and opens the generator.</summary>
internal sealed class TuningRun(TuneGenerator node, INodeRun run) : ITrainingWatch
{
    private long Target => node.Steps.Value;

    /// <summary>Where the generator of a target lies once it is reached.</summary>
    public static string ResultIn(string folder, long steps) =>
        TrainingPlan.GeneratorsIn(folder).PathOf(steps);

    public Values.Generator Reach()
    {
        string path = ResultIn(run.Artifact, Target);
        try
        {
            return Finished(path) ?? Tune(path);
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

    private Values.Generator Open(string path) =>
        OpenedGenerator.Open(path, device(run.Device), _ => { });

    private Values.Generator? Finished(string path)
    {
        try
        {
            return File.Exists(path) ? Open(path) : null;
        }
        catch (ModelException fault)
        {
            run.Say($"{fault.Message} It was set aside as {ModelFile.SetAside(path)} and is made "
                + "again from the latest checkpoint.");
            return null;
        }
    }

    private Values.Generator Tune(string path)
    {
        LoadedGenerator generator = StyledLatents.Loaded(node.Generator.Value);
        StyleNetwork network = generator.NeedStyles();
        ProjectionTargets targets = new(node.Pictures.Value, generator);
        targets.Check(run);
        using DisposeScope scope = NewDisposeScope();
        Tensor pivots = Pivots(generator, targets.Count);
        using DistanceRecipe recipe = ProjectionDistances.Of(
            generator, node.Discriminator.Value, node.Perceptual, run);
        using MappedSpread spread = MappedSpread.Of(network, generator.LabelsOf(
            1, network.CDimension > 0 ? 0 : null));
        Tensor[] pictures = [.. Enumerable.Range(0, targets.Count).Select(targets.At)];
        PictureDistance[] distances =
            [.. pictures.Select(picture => recipe.From(picture, withBands: true))];
        try
        {
            using PivotTuner tuner = new(
                network, pivots, distances,
                new TuningOptions
                {
                    LearningRate = node.LearningRate.Value,
                    Locality = node.Locality.Value,
                    Seed = (uint)node.Seed.Value,
                },
                spread);
            new TuningSession(tuner, pictures, run.Artifact, this)
            {
                SampleEvery = node.SampleEvery.Value,
                CheckpointEvery = node.CheckpointEvery.Value,
            }.ReachTarget(Target, run.Cancel);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            TunedGenerator.Write(path, tuner, generator);
        }
        finally
        {
            distances.ToList().ForEach(distance => distance.Dispose());
        }

        return Open(path);
    }

    private Tensor Pivots(LoadedGenerator generator, int count)
    {
        Latents latents = node.Latents.Value;
        return generator.Misfit(latents) is string misfit ? throw new ModelException(misfit)
            : latents.Count == count ? generator.LayersOf(latents, null)
            : throw new ModelException(
                $"latents are {latents.Count} and pictures are {count}, wanted one latent for each "
                + "picture. Wire the pictures that the latents were found for.");
    }
}
