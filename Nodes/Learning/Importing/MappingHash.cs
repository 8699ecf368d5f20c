using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Importing;

/// <summary>Tells mappings from Z to W apart by their numbers, whatever file they are in.
/// </summary>
public static class MappingHash
{
    /// <summary>How the names of what belongs to a mapping begin.</summary>
    internal const string Prefix = "mapping.";

    private static readonly ConcurrentDictionary<(string, long, DateTime), string?> Seen = new();

    /// <summary>The hash of the mapping in a file; only these numbers are read, and only once
    /// while the file stays as it is.</summary>
    /// <param name="path">Full path.</param>
    /// <returns>That of the opened generator's <see cref="Values.Generator.Mapping"/>; null for a
    /// file without a mapping, or that cannot be read.</returns>
    public static string? OfFile(string path)
    {
        FileInfo file = new(path);
        return !file.Exists ? null
            : Seen.GetOrAdd((path, file.Length, file.LastWriteTimeUtc), _ => Read(path));
    }

    /// <summary>The hash of numbers.</summary>
    /// <param name="parts">Their names, which begin with <c>mapping.</c>, and the numbers.</param>
    internal static string Of(IEnumerable<(string Name, Tensor Numbers)> parts)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        using IncrementalHash all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string name, Tensor numbers) in
            parts.OrderBy(part => part.Name, StringComparer.Ordinal))
        {
            all.AppendData(Encoding.UTF8.GetBytes(name));
            all.AppendData(numbers.detach().cpu().contiguous().bytes);
        }

        return Convert.ToHexStringLower(all.GetHashAndReset());
    }

    private static string? Read(string path)
    {
        try
        {
            if (FileStart.Of(path) is not (FileFormat.Pickle or FileFormat.Safetensors))
            {
                return null;
            }

            using GeneratorFile file = GeneratorFile.Open(path);
            using DisposeScope scope = NewDisposeScope();
            Dictionary<string, Tensor> found = file.LoadWeights(
                name => name.StartsWith(Prefix, StringComparison.Ordinal));
            try
            {
                return found.Count == 0 ? null
                    : Of(found.Select(part => (part.Key, part.Value)));
            }
            finally
            {
                found.Values.ToList().ForEach(tensor => tensor.Dispose());
            }
        }
        catch (Exception fault) when (fault is ModelException or IOException
            or UnauthorizedAccessException)
        {
            return null; // whoever opens it says why
        }
    }
}
