namespace GanGraph.Editor.Browser.Picking;

/// <summary>A folder in which files may be chosen.</summary>
/// <param name="Name">What the person sees of it.</param>
/// <param name="Path">Full path with all links followed.</param>
internal sealed record AllowedFolder(string Name, string Path);
