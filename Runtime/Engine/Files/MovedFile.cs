using GanGraph.Engine.Documents;

namespace GanGraph.Engine.Files;

/// <summary>Looks for an asset that is not where the graph says it is, among a bounded number of
/// files under the allowed folders.</summary>
/// <param name="roots">Real paths of the allowed folders.</param>
/// <param name="hashes">Hashes contents.</param>
internal sealed class MovedFile(IReadOnlyList<string> roots, ContentHashes hashes)
{
    private const int MostSeen = 20_000;
    private const int MostHashed = 16;
    private const long MostBytes = 1_000_000_000;

    private static readonly EnumerationOptions Visible = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 8,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System
            | FileAttributes.ReparsePoint,
    };

    /// <summary>The sentence that says where it lies and what to do; null when it is nowhere.
    /// </summary>
    /// <param name="path">Where it should be.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    /// <param name="sha256">The hash of its content; null when nobody knows.</param>
    public string? Find(string path, bool isFolder, string? sha256)
    {
        string name = Path.GetFileName(path.Replace('\\', '/').TrimEnd('/'));
        string? namesake = null;
        string? other = null;
        int hashed = 0;
        long bytes = 0;
        foreach ((string root, FileSystemInfo found) in Seen(isFolder)
            .Where(f => isFolder || IsOfKind(f.Found.Name, name))
            .OrderByDescending(f => f.Found.Name == name)
            .ThenBy(f => f.Found.FullName, StringComparer.Ordinal))
        {
            string near = Path.GetRelativePath(root, found.FullName).Replace('\\', '/');
            bool isNamesake = found.Name == name;
            if (sha256 is null || isFolder)
            {
                if (isNamesake)
                {
                    return $"{(isFolder ? "A folder" : "A file")} of that name is at "
                        + $"{Words.Quote(near)}: write that path, or put it back.";
                }

                continue;
            }

            bytes += ((FileInfo)found).Length;
            string? hash = ++hashed <= MostHashed && bytes <= MostBytes ? Hash(found) : null;
            if (sha256.Equals(hash, StringComparison.OrdinalIgnoreCase))
            {
                return $"That one is at {Words.Quote(near)}: write that path, or put it back.";
            }

            if (isNamesake && namesake is null)
            {
                (namesake, other) = (near, hash);
            }
        }

        return namesake is null ? null
            : $"A file of that name is at {Words.Quote(namesake)}, but "
            + (other is null ? "its content was not looked at. " : $"with the SHA-256 {other}. ")
            + "Put the right one back, or write that path and its hash.";
    }

    private List<(string Root, FileSystemInfo Found)> Seen(bool isFolder)
    {
        List<(string, FileSystemInfo)> seen = [];
        foreach (string root in roots.Where(Directory.Exists))
        {
            DirectoryInfo folder = new(root);
            IEnumerable<FileSystemInfo> inside = isFolder
                ? folder.EnumerateDirectories("*", Visible)
                : folder.EnumerateFiles("*", Visible);
            seen.AddRange(inside.Take(MostSeen - seen.Count).Select(found => (root, found)));
        }

        return seen;
    }

    private static bool IsOfKind(string found, string wanted) =>
        found == wanted || (Path.GetExtension(wanted) is { Length: > 0 } extension
            && Path.GetExtension(found).Equals(extension, StringComparison.OrdinalIgnoreCase));

    private string? Hash(FileSystemInfo file)
    {
        try
        {
            return hashes.Of(file.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // what cannot be read is not what is looked for
        }
    }
}
