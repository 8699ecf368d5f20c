namespace GanGraph.Media;

/// <summary>Finds programs as a shell does: in the folders of the <c>PATH</c> alone. .NET looks
/// into the folder a person works in before that, and who shares a graph could put a program
/// beside it.</summary>
public static class ProgramPath
{
    private static readonly string Ending = OperatingSystem.IsWindows() ? ".exe" : "";

    /// <summary>Finds a program.</summary>
    /// <param name="name">Its name, without an ending.</param>
    /// <returns>Its full path; null when it lies nowhere.</returns>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(entry => entry.Trim('"'))
            .Where(Path.IsPathFullyQualified)
            .Select(entry => In(entry, name))
            .FirstOrDefault(File.Exists);

    /// <summary>Where a program would lie in a folder.</summary>
    public static string In(string folder, string name) => Path.Combine(folder, name + Ending);
}
