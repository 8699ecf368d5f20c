using GanGraph.Engine;
using GanGraph.Learning;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.Styles;
using GanGraph.Learning.Projection;
using GanGraph.Nodes.Generators;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Nodes.Projectors;

/// <summary>Brings the projection of a node to its end, picture by picture.</summary>
internal sealed class ProjectionRun(ProjectPictures node, INodeRun run)
{
    private const string ModelKey = "model";

    private int StepsOfEach => node.Steps.Value > 0 ? node.Steps.Value : node.Effort.Value switch
    {
        ProjectionEffort.Draft => 100,
        ProjectionEffort.Standard => 400,
        _ => 1000,
    };

    private int SeedsOfEach => node.Seeds.Value >= 0 ? node.Seeds.Value : node.Effort.Value switch
    {
        ProjectionEffort.Draft => 32,
        ProjectionEffort.Standard => 128,
        _ => 0,
    };

    /// <summary>The space that a node looks in.</summary>
    public static LatentSpace SpaceOf(ProjectPictures node) =>
        node.Space.Value == ProjectionSpace.W ? LatentSpace.W : LatentSpace.WPlus;

    /// <summary>Where the latents of all pictures lie once they are found.</summary>
    public static string ResultIn(string folder) => Path.Combine(folder, "latents.safetensors");

    public Latents Reach()
    {
        try
        {
            return Finished() ?? Project();
        }
        catch (ModelException fault)
        {
            throw new GraphException(fault.Message, fault);
        }
    }

    private Latents? Finished()
    {
        using DisposeScope scope = NewDisposeScope();
        return ProjectionFile.ReadOrSetAside(
            ResultIn(run.Artifact), run.Say, "it is made again from the latest checkpoints")
            is (Dictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string> notes)
            ? new Latents(
                tensors["latents"].to(device(run.Device)), SpaceOf(node), notes[ModelKey])
            : null;
    }

    private Latents Project()
    {
        LoadedGenerator generator = StyledLatents.Loaded(node.Generator.Value);
        StyleNetwork network = generator.NeedStyles();
        Tensor? label = generator.LabelsOf(1, node.Label.Value < 0 ? null : node.Label.Value);
        ProjectionTargets targets = new(node.Pictures.Value, generator);
        targets.Check(run);
        using DisposeScope scope = NewDisposeScope();
        using MappedSpread spread = MappedSpread.Of(network, label);
        using DistanceRecipe recipe = ProjectionDistances.Of(
            generator, node.Discriminator.Value, node.Perceptual, run);
        List<Tensor> found = [];
        for (int i = 0; i < targets.Count; i++)
        {
            using DisposeScope one = NewDisposeScope();
            Tensor target = targets.At(i);
            using PictureDistance distance = recipe.From(target);
            found.Add(new PictureProjection(node, run, network, spread, label)
            {
                Number = i + 1,
                Of = targets.Count,
                Steps = StepsOfEach,
                Seeds = SeedsOfEach,
            }.Find(target, distance).MoveToOuterDisposeScope());
        }

        Tensor latents = stack(found, 0);
        ProjectionFile.Write(
            ResultIn(run.Artifact),
            new Dictionary<string, Tensor> { ["latents"] = latents },
            new Dictionary<string, string> { [ModelKey] = generator.Mapping });
        return new Latents(latents, SpaceOf(node), generator.Mapping);
    }
}
