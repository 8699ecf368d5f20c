using GanGraph.Learning.Networks;
using GanGraph.Learning.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Checkpoints;

/// <summary>Carries a training to a file and back: weights, the memory of both optimisers, the
/// average, the random numbers and the order of the pictures.</summary>
public static class TrainerState
{
    /// <summary>Writes a checkpoint.</summary>
    /// <param name="trainer">The training.</param>
    /// <param name="path">Full path of the file.</param>
    /// <param name="pictures">What it learns from.</param>
    /// <param name="parent">SHA-256 of the file that it began with; empty for none.</param>
    public static ModelCard Save(
        DcganTrainer trainer, string path, PictureSource pictures, string parent = "")
    {
        using DisposeScope scope = NewDisposeScope();
        Dictionary<string, Tensor> tensors = Everything(trainer);
        tensors["random"] = tensor(RandomNumbers.Pack(trainer.Random));
        tensors["order"] = tensor(trainer.Order.State);
        ModelCard card = Card(trainer, ModelKind.Checkpoint, pictures, parent);
        return ModelFile.Write(path, card, tensors);
    }

    /// <summary>Writes only what draws: the averaged generator.</summary>
    /// <param name="trainer">The training.</param>
    /// <param name="path">Full path of the file.</param>
    /// <param name="pictures">What it learns from.</param>
    /// <param name="parent">SHA-256 of the file that it began with; empty for none.</param>
    public static ModelCard SaveGenerator(
        DcganTrainer trainer, string path, PictureSource pictures, string parent = "")
    {
        using DisposeScope scope = NewDisposeScope();
        Dictionary<string, Tensor> tensors = [];
        Add(tensors, "average", trainer.Average);
        return ModelFile.Write(
            path, Card(trainer, ModelKind.Generator, pictures, parent), tensors);
    }

    /// <summary>Takes a training up where a checkpoint of the same training left it.</summary>
    /// <exception cref="ModelException">It belongs to other options or pictures.</exception>
    public static void Load(DcganTrainer trainer, ModelFile file)
    {
        if (file.Card.Kind != ModelKind.Checkpoint || file.Card.Options != trainer.Options)
        {
            throw new ModelException(
                $"{file.Path} holds another training: {Difference(file.Card, trainer.Options)} "
                + "Choose a checkpoint that was made with these settings.");
        }

        LoadNetworks(trainer, file);
        try
        {
            trainer.Random = RandomNumbers.Unpack(file.WholeNumbers("random", 1));
            trainer.Order.Restore(
                [.. file.WholeNumbers("order", 1).Select(number => checked((int)number))]);
        }
        catch (Exception fault) when (fault is ArgumentException or OverflowException)
        {
            throw new ModelException(
                $"{file.Path} belongs to other pictures: {fault.Message} Choose a checkpoint "
                + "that was made with these.",
                fault);
        }

        trainer.Steps = file.Card.Steps;
        trainer.Fallbacks = file.Card.Fallbacks;
        trainer.Parts = Math.Max(trainer.Parts, file.Card.Parts);
    }

    /// <summary>Begins a new training with the networks and optimisers of another one of the
    /// same shape; steps, random numbers and the order of the pictures begin anew.</summary>
    /// <exception cref="ModelException">Its networks have another shape.</exception>
    public static void LoadNetworks(DcganTrainer trainer, ModelFile file)
    {
        if (file.Card.Kind != ModelKind.Checkpoint
            || file.Card.Options.Shape != trainer.Options.Shape)
        {
            throw new ModelException(
                $"{file.Path} is {Describe(file.Card)}, wanted a checkpoint of "
                + $"{Describe(trainer.Options)}. Choose a checkpoint of this shape, or none.");
        }

        using DisposeScope scope = NewDisposeScope();
        foreach ((string name, Tensor target) in Everything(trainer))
        {
            file.CopyTo(name, target);
        }

        trainer.GeneratorMemory.Steps = Counter(file, "generatorMemory.steps");
        trainer.DiscriminatorMemory.Steps = Counter(file, "discriminatorMemory.steps");
    }

    private static Dictionary<string, Tensor> Everything(DcganTrainer trainer)
    {
        Dictionary<string, Tensor> tensors = new()
        {
            ["generatorMemory.mean"] = trainer.GeneratorMemory.Mean,
            ["generatorMemory.square"] = trainer.GeneratorMemory.Square,
            ["generatorMemory.steps"] = tensor(new long[] { trainer.GeneratorMemory.Steps }),
            ["discriminatorMemory.mean"] = trainer.DiscriminatorMemory.Mean,
            ["discriminatorMemory.square"] = trainer.DiscriminatorMemory.Square,
            ["discriminatorMemory.steps"] =
                tensor(new long[] { trainer.DiscriminatorMemory.Steps }),
        };
        Add(tensors, "generator", trainer.Generator);
        Add(tensors, "discriminator", trainer.Discriminator);
        Add(tensors, "average", trainer.Average);
        return tensors;
    }

    private static void Add(Dictionary<string, Tensor> tensors, string prefix, Network network)
    {
        foreach (Part part in network.Weights.Parts)
        {
            tensors.Add($"{prefix}.{part.Name}", part.Value.detach());
        }
    }

    private static ModelCard Card(
        DcganTrainer trainer, ModelKind kind, PictureSource pictures, string parent) => new()
        {
            Kind = kind,
            Options = trainer.Options,
            Steps = trainer.Steps,
            Fallbacks = trainer.Fallbacks,
            Parts = trainer.Parts,
            Pictures = pictures,
            Parent = parent,
        };

    private static long Counter(ModelFile file, string name) =>
        file.WholeNumbers(name, 1)[0] is >= 0 and long count ? count : throw new ModelException(
            $"{file.Path}: {name} is below 0. Choose a checkpoint that GanGraph has written.");

    private static string Difference(ModelCard card, DcganOptions wanted) =>
        card.Options.Shape == wanted.Shape
            ? "its settings differ."
            : $"it is {Describe(card)}, wanted {Describe(wanted)}.";

    private static string Describe(ModelCard card) =>
        card.Kind == ModelKind.Generator ? "only a generator" : Describe(card.Options);

    private static string Describe(DcganOptions options) =>
        $"a {options.Shape.Recipe} network of {options.Shape.Size} pixels, "
        + $"{options.Shape.Channels} channels and {options.Shape.LatentDimension} latent numbers";
}
