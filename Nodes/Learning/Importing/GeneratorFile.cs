using GanGraph.Learning.Importing.Modules;
using GanGraph.Learning.Importing.Pickles;
using GanGraph.Learning.Importing.TensorFlow;
using GanGraph.Learning.Networks.StyleGan2;
using GanGraph.Torch.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Importing;

/// <summary>A file with a generator that some trainer wrote, opened: what it is is known, its
/// numbers are still in the file. Nothing in it is run.</summary>
public sealed class GeneratorFile : IDisposable
{
    private const long Slack = 1 << 20;

    private readonly IDisposable _file;
    private readonly ModelContent _content;
    private readonly Func<Func<object>, object> _use;

    private GeneratorFile(
        string path, IDisposable file, ModelContent content, Func<Func<object>, object> use)
    {
        Path = path;
        _file = file;
        _content = content;
        _use = use;
    }

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>What fixes the generator.</summary>
    public GeneratorOptions Options => _content.Options;

    /// <summary>What else there is to say.</summary>
    public ModelFacts Facts => _content.Facts;

    /// <summary>The tensors of the generator by their dotted names, with their shapes.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<long> Shape)> Weights =>
        [.. _content.Weights.Select(weight => (weight.Key, weight.Value.Shape))];

    /// <summary>Opens a file: a pickle of the PyTorch or the TensorFlow trainers, or safetensors
    /// with a card.</summary>
    /// <param name="path">Full path.</param>
    /// <exception cref="ModelException">It cannot be read, or holds no generator of a known kind.
    /// </exception>
    public static GeneratorFile Open(string path) => FileStart.Of(path) switch
    {
        FileFormat.Pickle => Of(PickleFile.Open(path)),
        FileFormat.Safetensors => OfSafetensors(path),
        FileFormat.Zip => throw new ModelException(
            $"{path} is a zip file, as PyTorch writes weights without their network; wanted a "
            + "network pickle (.pkl) or safetensors. Choose the .pkl that the trainer wrote."),
        _ => throw new ModelException(
            $"{path} is no model: wanted a network pickle (.pkl) or safetensors. Choose a file "
            + "that holds a generator."),
    };

    /// <summary>Sees what a pickle holds; it belongs to the result.</summary>
    /// <exception cref="ModelException">It holds no generator of a known kind.</exception>
    internal static GeneratorFile Of(PickleFile file)
    {
        try
        {
            ModelContent content = file.Use(() => file.Root switch
            {
                PickleDictionary root => TorchGenerator.Read(root),
                object[] root => TensorFlowGenerator.Read(root),
                var other => throw new PickleException(
                    $"it holds {PickleWords.Of(other)}, wanted the networks of a trainer"),
            });
            Check(file, content);
            return new GeneratorFile(file.Path, file, content with
            {
                Facts = content.Facts with { Kimg = SnapshotName.Kimg(file.Path) },
            }, file.Use);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Reads the numbers of the generator, float32 on the CPU; the caller disposes them.
    /// </summary>
    /// <exception cref="ModelException">They cannot be read, or some are no numbers.</exception>
    public Dictionary<string, Tensor> LoadWeights() => Load(_content.Weights);

    /// <summary>Reads some of the numbers of the generator, float32 on the CPU; the caller
    /// disposes them.</summary>
    /// <param name="isWanted">Tells by the name which.</param>
    /// <exception cref="ModelException">They cannot be read, or some are no numbers.</exception>
    public Dictionary<string, Tensor> LoadWeights(Func<string, bool> isWanted) => Load(
        _content.Weights.Where(weight => isWanted(weight.Key)).ToDictionary());

    /// <summary>Reads the numbers of the generator of the last step, where the one that draws is
    /// an average; null where there is none.</summary>
    /// <exception cref="ModelException">They cannot be read.</exception>
    public Dictionary<string, Tensor>? LoadLatestWeights() =>
        Use(() => _content.Latest.Value) is { } latest ? Load(latest) : null;

    /// <summary>What fixes the discriminator; null where there is none.</summary>
    /// <exception cref="ModelException">It is of another kind.</exception>
    public StyleGan2DiscriminatorOptions? DiscriminatorOptions() =>
        Use(() => _content.Discriminator.Value)?.Options;

    /// <summary>Reads the numbers of the discriminator; null where there is none.</summary>
    /// <exception cref="ModelException">They cannot be read.</exception>
    public Dictionary<string, Tensor>? LoadDiscriminatorWeights() =>
        Use(() => _content.Discriminator.Value) is { } found ? Load(found.Weights) : null;

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static GeneratorFile OfSafetensors(string path)
    {
        (IDisposable file, ModelContent content) = GeneratorSafetensors.Open(path);
        return new GeneratorFile(path, file, content, use => use());
    }

    private static void Check(PickleFile file, ModelContent content)
    {
        if (content.Options.Problems().FirstOrDefault() is string problem)
        {
            throw new ModelException(
                $"{file.Path}: {problem} No {content.Options.Title} is like this.");
        }

        long wanted = content.Weights.Values.Sum(weight => Math.Min(weight.Count, 1L << 40));
        if (wanted * sizeof(float) / 2 > file.Length + Slack)
        {
            throw new ModelException(
                $"{file.Path}: its networks have {wanted} numbers, more than the file can hold: "
                + "it was changed. Fetch it again.");
        }
    }

    private T? Use<T>(Func<T?> use)
        where T : class => (T?)_use(() => use()!);

    private Dictionary<string, Tensor> Load(IReadOnlyDictionary<string, StoredWeight> weights)
    {
        Dictionary<string, Tensor> loaded = [];
        try
        {
            foreach ((string name, StoredWeight weight) in weights)
            {
                loaded[name] = Use(() => Load(name, weight))!;
            }
        }
        catch
        {
            loaded.Values.ToList().ForEach(tensor => tensor.Dispose());
            throw;
        }

        return loaded;
    }

    private Tensor Load(string name, StoredWeight weight)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor tensor = weight.Load().to(ScalarType.Float32);

        // A sum is quick, and no number unless all are; it may also grow beyond all numbers.
        if (!double.IsFinite(tensor.sum().ToDouble())
            && !tensor.isfinite().all().item<bool>())
        {
            throw new ModelException(
                $"{Path}: {PrintableText.Of(name)} holds values that are no numbers (NaN or "
                + "infinite): its training had failed before it was saved. Choose an earlier "
                + "snapshot.");
        }

        return tensor.DetachFromDisposeScope();
    }
}
