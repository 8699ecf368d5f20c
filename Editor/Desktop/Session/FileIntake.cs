namespace GanGraph.Editor.Desktop.Session;

/// <summary>Takes files in that a person drops on the window.</summary>
/// <param name="folder">Full path of the graph's folder.</param>
/// <param name="roots">Full paths of the folders besides it that the graph may read.</param>
public sealed class FileIntake(string folder, IReadOnlyList<string> roots)
{
    private const string Media = "media";

    /// <summary>The path by which the graph reads a file. One that lies where the graph may not
    /// read is copied into the folder <c>media</c> beside the graph, never over another.</summary>
    /// <param name="path">Full path of the file or folder.</param>
    /// <exception cref="IOException">It cannot be copied.</exception>
    public string Bring(string path)
    {
        if (IsInside(path, folder))
        {
            return Path.GetRelativePath(folder, path).Replace('\\', '/');
        }

        if (roots.Any(root => IsInside(path, root)))
        {
            return path;
        }

        if (Directory.Exists(path))
        {
            throw new IOException($"{path} is a folder outside of {folder}. Move it there, or "
                + "start with --root and the folder it lies in.");
        }

        Directory.CreateDirectory(Path.Combine(folder, Media));
        string name = Path.GetFileNameWithoutExtension(path);
        string ending = Path.GetExtension(path);
        for (int i = 1; ; i++)
        {
            string inside = $"{Media}/{name}{(i == 1 ? "" : $"-{i}")}{ending}";
            string target = Path.Combine(folder, inside);
            if (!File.Exists(target))
            {
                File.Copy(path, target, overwrite: false);
                return inside;
            }

            if (IsSame(path, target))
            {
                return inside;
            }
        }
    }

    /// <summary>Whether a file lies in a folder or deeper.</summary>
    internal static bool IsInside(string path, string folder) => Path.GetFullPath(path).StartsWith(
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar,
        OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal);

    private static bool IsSame(string a, string b)
    {
        using FileStream one = File.OpenRead(a);
        using FileStream other = File.OpenRead(b);
        return one.Length == other.Length
            && System.Security.Cryptography.SHA256.HashData(one).AsSpan().SequenceEqual(
                System.Security.Cryptography.SHA256.HashData(other));
    }
}
