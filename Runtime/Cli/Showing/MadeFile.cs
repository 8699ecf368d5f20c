namespace GanGraph.Cli.Showing;

/// <summary>A file that a run made.</summary>
/// <param name="Node">Name of the node that made it.</param>
/// <param name="Path">Full path.</param>
/// <param name="What">What it shows, in a few words.</param>
internal sealed record MadeFile(string Node, string Path, string What);
