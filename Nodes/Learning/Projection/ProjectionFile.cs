using System.Security.Cryptography;
using System.Text;
using GanGraph.Media;
using GanGraph.Torch.Storage;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Projection;

/// <summary>Tensors of a projection in a file that is always whole under its name and knows when
/// it is damaged.</summary>
public static class ProjectionFile
{
    private const string HashKey = "sha256";

    /// <summary>Writes a file.</summary>
    /// <param name="path">Full path; its folder exists.</param>
    /// <param name="tensors">What it holds.</param>
    /// <param name="notes">Words that go with it.</param>
    public static void Write(
        string path, IReadOnlyDictionary<string, Tensor> tensors,
        IReadOnlyDictionary<string, string> notes)
    {
        Dictionary<string, string> all = new(notes) { [HashKey] = Hash(tensors) };
        WholeFile.Write(path, part => Safetensors.Write(part, tensors, all));
    }

    /// <summary>Reads a file; the caller disposes the tensors, or leaves them to its scope.
    /// </summary>
    /// <exception cref="ModelException">It is none, or damaged.</exception>
    public static (Dictionary<string, Tensor> Tensors, IReadOnlyDictionary<string, string> Notes)
        Read(string path)
    {
        try
        {
            using SafetensorsFile file = SafetensorsFile.Open(path);
            Dictionary<string, Tensor> tensors =
                file.Entries.Keys.ToDictionary(name => name, name => file.Load(name));
            return file.Metadata.GetValueOrDefault(HashKey) == Hash(tensors)
                ? (tensors, file.Metadata)
                : throw new ModelException($"{path} is damaged: its numbers have changed.");
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException)
        {
            throw new ModelException($"{path} cannot be read: {fault.Message}", fault);
        }
    }

    /// <summary>Reads a file if it is there; a damaged one gets another name, under which it is
    /// kept.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="say">Told of a damaged one.</param>
    /// <param name="then">What is done without it, such as <c>it is made again</c>.</param>
    /// <returns>Null when there is none to use.</returns>
    public static (Dictionary<string, Tensor> Tensors, IReadOnlyDictionary<string, string> Notes)?
        ReadOrSetAside(string path, Action<string> say, string then)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return Read(path);
        }
        catch (ModelException fault)
        {
            say($"{fault.Message} It was set aside as {WholeFile.SetAside(path)}; {then}.");
            return null;
        }
    }

    private static string Hash(IReadOnlyDictionary<string, Tensor> tensors)
    {
        using DisposeScope scope = NewDisposeScope();
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string name, Tensor tensor) in
            tensors.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(tensor.detach().cpu().contiguous().bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
