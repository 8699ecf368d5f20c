using GanGraph.Media;
using GanGraph.Torch.Storage;
using static TorchSharp.torch;

namespace GanGraph.Learning.Checkpoints;

/// <summary>A file of named tensors (safetensors) with its card.</summary>
public sealed class ModelFile : IDisposable
{
    /// <summary>Where the card stands among the texts of a file of weights.</summary>
    internal const string CardKey = "gangraph";

    private readonly Dictionary<string, Tensor> _tensors;

    private ModelFile(string path, ModelCard card, Dictionary<string, Tensor> tensors)
    {
        Path = path;
        Card = card;
        _tensors = tensors;
    }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>What it says about itself, with the hash of the file.</summary>
    public ModelCard Card { get; }

    /// <summary>Where the card of a file of weights lies.</summary>
    public static string CardPath(string path) => System.IO.Path.ChangeExtension(path, ".json");

    /// <summary>Reads a file.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="needsCard">Whether the card must lie beside it. Where it does, it must agree
    /// with the file; a file on its own is known by the card that it holds.</param>
    /// <exception cref="ModelException">It is missing, cut short, changed, or none of ours.
    /// </exception>
    public static ModelFile Open(string path, bool needsCard)
    {
        string hash = Hash(path);
        string cardPath = CardPath(path);
        if (needsCard && !File.Exists(cardPath))
        {
            throw new ModelException($"{cardPath} is missing, wanted the card of {path}.");
        }

        if (File.Exists(cardPath))
        {
            string wanted = ModelCard.Parse(File.ReadAllText(cardPath), cardPath).Sha256;
            if (wanted != hash)
            {
                throw new ModelException(
                    $"{path} has the hash {hash}, but its card says {wanted}: it is damaged.");
            }
        }

        try
        {
            using SafetensorsFile file = SafetensorsFile.Open(path);
            ModelCard card = ModelCard.Parse(file.Metadata.GetValueOrDefault(CardKey) ?? "", path);
            return new ModelFile(path, card with { Sha256 = hash }, file.Entries.Keys.ToDictionary(
                name => name, name => file.Load(name).DetachFromDisposeScope()));
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            string words = fault.Message.Replace($"{path}: ", "", StringComparison.Ordinal);
            throw new ModelException($"{path} cannot be read: {words}", fault);
        }
    }

    /// <summary>Writes a file and its card; under its name a file is always whole. The card goes
    /// first, so that a file which is there has its card.</summary>
    /// <returns>The card with the hash of the file.</returns>
    public static ModelCard Write(
        string path, ModelCard card, IReadOnlyDictionary<string, Tensor> tensors)
    {
        WriteWhole(
            path, hash => (card with { Sha256 = hash }).ToString(), tensors, out string made);
        return card with { Sha256 = made };
    }

    /// <summary>Writes a file of weights with any card.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="cardText">The card as text, given the hash of the file; the one inside the file
    /// has an empty hash.</param>
    /// <param name="tensors">The tensors by name.</param>
    /// <param name="hash">The hash of the file.</param>
    internal static void WriteWhole(
        string path, Func<string, string> cardText, IReadOnlyDictionary<string, Tensor> tensors,
        out string hash)
    {
        string made = "";
        WholeFile.Write(path, part =>
        {
            Safetensors.Write(
                part, tensors, new Dictionary<string, string> { [CardKey] = cardText("") });
            made = Hash(part);
            WholeFile.Write(
                CardPath(path), cardPart => File.WriteAllText(cardPart, cardText(made)));
        });
        FolderFlush.Of(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        hash = made;
    }

    /// <summary>Gives a damaged file and its card other names, under which they are kept.
    /// </summary>
    /// <returns>The new name of the file, without its folder.</returns>
    public static string SetAside(string path)
    {
        string aside = WholeFile.SetAside(path);
        WholeFile.SetAside(CardPath(path));
        return aside;
    }

    /// <summary>Copies a tensor of the file over another of the same shape.</summary>
    /// <exception cref="ModelException">It is missing or has another shape.</exception>
    public void CopyTo(string name, Tensor target)
    {
        Check(name, target.shape);
        using IDisposable off = no_grad();
        target.copy_(Tensor(name));
    }

    /// <summary>Looks whether a tensor of the file has a shape, before room is made for it.
    /// </summary>
    /// <exception cref="ModelException">It is missing or has another shape.</exception>
    public void Check(string name, long[] shape)
    {
        long[] found = Tensor(name).shape;
        if (!found.SequenceEqual(shape))
        {
            throw new ModelException(
                $"{Path}: {name} is [{string.Join(", ", found)}], wanted "
                + $"[{string.Join(", ", shape)}]. Choose a model of this shape.");
        }
    }

    /// <summary>A tensor of the file, on the CPU; it belongs to the file.</summary>
    /// <exception cref="ModelException">It is missing.</exception>
    public Tensor Tensor(string name) => _tensors.TryGetValue(name, out Tensor? found) ? found
        : throw new ModelException($"{Path}: {name} is missing. Choose a model of this shape.");

    /// <summary>The whole numbers of a tensor of the file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="least">How many there must be at least.</param>
    /// <exception cref="ModelException">It is missing, shorter, or holds other numbers.
    /// </exception>
    public long[] WholeNumbers(string name, int least)
    {
        Tensor found = Tensor(name);
        if (found.dtype is not (ScalarType.Int64 or ScalarType.Int32) || found.numel() < least)
        {
            throw new ModelException(
                $"{Path}: {name} is {found.numel()} numbers of type {found.dtype}, wanted are "
                + $"{least} or more whole ones. Choose a checkpoint that GanGraph has written.");
        }

        using Tensor whole = found.to(ScalarType.Int64);
        return whole.data<long>().ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Tensor tensor in _tensors.Values)
        {
            tensor.Dispose();
        }
    }

    private static string Hash(string path)
    {
        try
        {
            return WholeFile.Hash(path);
        }
        catch (IOException fault)
        {
            throw new ModelException($"{path} cannot be read: {fault.Message}", fault);
        }
    }
}
