namespace GanGraph.Media.Ffmpeg;

/// <summary>Where the programs of ffmpeg lie.</summary>
public static class FfmpegPrograms
{
    /// <summary>Finds a program in the folder that the variable <c>GANGRAPH_FFMPEG</c> names, or
    /// on the <c>PATH</c>.</summary>
    /// <param name="name">ffmpeg or ffprobe.</param>
    /// <returns>A full path, where there may be nothing; or the name alone when it was found
    /// nowhere.</returns>
    public static string Find(string name) =>
        Environment.GetEnvironmentVariable("GANGRAPH_FFMPEG") is { Length: > 0 } folder
            ? Path.GetFullPath(ProgramPath.In(folder, name))
            : ProgramPath.Find(name) ?? name;

    /// <summary>Whether there is a program at a place that <see cref="Find"/> gave.</summary>
    public static bool IsThere(string program) =>
        Path.IsPathFullyQualified(program) && File.Exists(program);
}
