namespace GanGraph.Media.Ffmpeg;

/// <summary>Where the programs of ffmpeg lie. A folder that a person happens to work in is never
/// looked at, though the system would: who shares a graph could put a program beside it.
/// </summary>
public static class FfmpegPrograms
{
    private static readonly string Ending = OperatingSystem.IsWindows() ? ".exe" : "";

    /// <summary>Finds a program in the folder that the variable <c>GANGRAPH_FFMPEG</c> names, or
    /// in the first folder of the <c>PATH</c> that holds it.</summary>
    /// <param name="name">ffmpeg or ffprobe.</param>
    /// <returns>A full path, where there may be nothing; or the name alone when it was found
    /// nowhere.</returns>
    public static string Find(string name)
    {
        string file = name + Ending;
        return Environment.GetEnvironmentVariable("GANGRAPH_FFMPEG") is { Length: > 0 } folder
            ? Path.GetFullPath(Path.Combine(folder, file))
            : (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator)
                .Select(entry => entry.Trim('"'))
                .Where(Path.IsPathFullyQualified)
                .Select(entry => Path.Combine(entry, file))
                .FirstOrDefault(File.Exists) ?? name;
    }

    /// <summary>Whether there is a program at a place that <see cref="Find"/> gave.</summary>
    public static bool IsThere(string program) =>
        Path.IsPathFullyQualified(program) && File.Exists(program);
}
