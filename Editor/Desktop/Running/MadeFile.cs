namespace GanGraph.Editor.Desktop.Running;

/// <summary>A file that a run has made.</summary>
/// <param name="Path">Full path.</param>
public sealed record MadeFile(string Path)
{
    private static readonly string[] Films = [".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi"];

    /// <summary>Its name.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Whether it is a film.</summary>
    public bool IsFilm =>
        Films.Contains(System.IO.Path.GetExtension(Path), StringComparer.OrdinalIgnoreCase);
}
