using GanGraph.Learning.Checkpoints;
using GanGraph.Learning.Networks.StyleGan2;
using GanGraph.Torch.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Importing;

/// <summary>Converted generators as safetensors: the weights under their dotted names, those of a
/// discriminator behind <c>discriminator.</c>, and a card.</summary>
internal static class GeneratorSafetensors
{
    private const string Judge = "discriminator.";

    /// <summary>The kind of networks that a file says it holds.</summary>
    /// <exception cref="ModelException">It cannot be read, or has no card.</exception>
    public static string Architecture(string path)
    {
        using SafetensorsFile file = OpenFile(path);
        return CardHead.Architecture(CardText(file), path);
    }

    /// <summary>Whether a file says that it holds a converted generator.</summary>
    public static bool IsOne(string path)
    {
        try
        {
            return Architecture(path) != ModelCard.Dcgan;
        }
        catch (ModelException)
        {
            return false;
        }
    }

    /// <summary>Opens a converted generator.</summary>
    /// <exception cref="ModelException">It cannot be read, or is of another kind.</exception>
    public static (IDisposable File, ModelContent Content) Open(string path)
    {
        SafetensorsFile file = OpenFile(path);
        try
        {
            string architecture = CardHead.Architecture(CardText(file), path);
            if (architecture == ModelCard.Dcgan)
            {
                throw new ModelException(
                    $"{path} is a training of GanGraph's own ({architecture}), wanted a converted "
                    + "generator. It needs no conversion.");
            }

            return (file, Read(file, GeneratorCard.Parse(CardText(file), path)));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Writes a generator with its card.</summary>
    /// <param name="from">Where it comes from.</param>
    /// <param name="path">The file to write, full path.</param>
    /// <param name="parent">SHA-256 of the file it comes from.</param>
    /// <param name="licence">Licence of the weights; null where nobody says one.</param>
    /// <param name="withDiscriminator">Takes the discriminator along, where there is one.</param>
    /// <exception cref="ModelException">The numbers cannot be read.</exception>
    public static GeneratorCard Write(
        GeneratorFile from, string path, string parent, string? licence, bool withDiscriminator)
    {
        using DisposeScope scope = NewDisposeScope();
        Dictionary<string, Tensor> tensors = from.LoadWeights();
        StyleGan2DiscriminatorOptions? judge = null;
        if (withDiscriminator)
        {
            judge = from.DiscriminatorOptions();
            foreach ((string name, Tensor tensor) in from.LoadDiscriminatorWeights() ?? [])
            {
                tensors[Judge + name] = tensor;
            }
        }

        foreach (Tensor tensor in tensors.Values)
        {
            scope.Attach(tensor);
        }

        GeneratorCard card = new()
        {
            Architecture = from.Options.Architecture,
            Options = from.Options,
            Discriminator = judge,
            Source = Path.GetFileName(from.Path),
            Parent = parent,
            TrainingSet = from.Facts.TrainingSet,
            Kimg = from.Facts.Kimg,
            Licence = licence ?? from.Facts.Licence,
        };
        return Write(path, card, tensors);
    }

    /// <summary>Writes the numbers of a generator with a card.</summary>
    public static GeneratorCard Write(
        string path, GeneratorCard card, IReadOnlyDictionary<string, Tensor> tensors)
    {
        ModelFile.WriteWhole(
            path, hash => (card with { Sha256 = hash }).ToString(), tensors, out string made);
        return card with { Sha256 = made };
    }

    private static ModelContent Read(SafetensorsFile file, GeneratorCard card)
    {
        Dictionary<string, StoredWeight> all = file.Entries.ToDictionary(
            entry => entry.Key,
            entry => new StoredWeight(entry.Value.Shape, () => file.Load(entry.Key)));
        return new ModelContent
        {
            Options = card.Options,
            Weights = all.Where(weight => !IsJudge(weight.Key)).ToDictionary(),
            Discriminator = new(() => card.Discriminator is null ? null : new(
                card.Discriminator,
                all.Where(weight => IsJudge(weight.Key))
                    .ToDictionary(weight => weight.Key[Judge.Length..], weight => weight.Value))),
            Facts = new ModelFacts
            {
                Format = "safetensors",
                Members = card.Discriminator is null
                    ? ["generator"]
                    : ["generator", "discriminator"],
                Member = "generator",
                Precision = string.Join(", ", file.Entries.Values
                    .Select(entry => entry.Type.ToString()).Distinct()),
                TrainingSet = card.TrainingSet,
                Kimg = card.Kimg,
                Licence = card.Licence,
                Source = card.Source,
                SourceHash = card.Parent,
                Notes = card.Tuning.Length > 0 ? [$"It was tuned: {card.Tuning}."] : [],
            },
        };
    }

    private static bool IsJudge(string name) =>
        name.StartsWith(Judge, StringComparison.Ordinal);

    private static string CardText(SafetensorsFile file) =>
        file.Metadata.GetValueOrDefault(ModelFile.CardKey) ?? "";

    private static SafetensorsFile OpenFile(string path)
    {
        try
        {
            return SafetensorsFile.Open(path);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            string words = fault.Message.Replace($"{path}: ", "", StringComparison.Ordinal);
            throw new ModelException($"{path} cannot be read: {words}", fault);
        }
    }
}
