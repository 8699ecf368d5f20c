using System.Security.Cryptography;

namespace GanGraph.Engine.Caching;

/// <summary>Notes what files were like, and tells later whether they still are.</summary>
/// <param name="outFolder">The output folder; full path.</param>
internal sealed class MadeFiles(string outFolder)
{
    /// <summary>Notes every file of some results; of a folder all files in it.</summary>
    /// <param name="results">Full paths of files and folders.</param>
    public IReadOnlyList<MadeFile> Note(IEnumerable<string> results) =>
        [.. results.SelectMany(Files).Distinct(StringComparer.Ordinal).Select(path =>
        {
            FileInfo file = new(path);
            return new MadeFile(
                Shorten(path), file.Length, file.LastWriteTimeUtc.Ticks, Hash(path));
        })];

    /// <summary>The first file that is missing or has changed, in words; null when all are as
    /// they were. Content is read only where the time of the last change differs.</summary>
    public string? Fault(IEnumerable<MadeFile> files)
    {
        foreach (MadeFile made in files)
        {
            FileInfo file = new(FullPath(made.Path));
            if (!file.Exists)
            {
                return $"{made.Path} is missing";
            }

            if (file.Length != made.Size
                || (file.LastWriteTimeUtc.Ticks != made.Ticks
                    && Hash(file.FullName) != made.Sha256))
            {
                return $"{made.Path} has been changed";
            }
        }

        return null;
    }

    /// <summary>The path to keep: relative to the output folder where it lies in it.</summary>
    public string Shorten(string path)
    {
        string relative = Path.GetRelativePath(outFolder, path).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? path
            : relative;
    }

    /// <summary>The full path of one that was kept.</summary>
    public string FullPath(string kept) => Path.GetFullPath(Path.Combine(outFolder, kept));

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
        : [path];

    private static string Hash(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
