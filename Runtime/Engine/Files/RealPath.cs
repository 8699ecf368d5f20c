namespace GanGraph.Engine.Files;

/// <summary>Paths as the file system sees them, with every symbolic link followed.</summary>
public static class RealPath
{
    private const int MostLinks = 40;

    private static readonly StringComparison Letters =
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>The full path with the links in each of its parts followed; parts that do not
    /// exist stay as they are.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        string root = Path.GetPathRoot(full)!;
        Stack<string> parts = new(Split(full[root.Length..]).Reverse());
        string real = root;
        int links = 0;
        while (parts.TryPop(out string? part))
        {
            string next = Path.Combine(real, part);
            string? target = Target(next);
            if (target is null)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
            {
                throw new IOException($"The links at {path} lead in a circle.");
            }

            string led = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(led)!;
            foreach (string step in Split(led[real.Length..]).Reverse())
            {
                parts.Push(step);
            }
        }

        return real;
    }

    /// <summary>Whether a path is a folder or lies in it; both must be real paths.</summary>
    public static bool IsIn(string path, string folder)
    {
        string edge = Path.EndsInDirectorySeparator(folder)
            ? folder
            : folder + Path.DirectorySeparatorChar;
        return path.StartsWith(edge, Letters) || string.Equals(path, folder, Letters);
    }

    private static string? Target(string path)
    {
        FileSystemInfo entry = new FileInfo(path);
        return entry.LinkTarget ?? new DirectoryInfo(path).LinkTarget;
    }

    private static string[] Split(string path) => path.Split(
        [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar],
        StringSplitOptions.RemoveEmptyEntries);
}
