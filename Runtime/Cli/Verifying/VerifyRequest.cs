namespace GanGraph.Cli.Verifying;

/// <summary>What is to be verified, and how.</summary>
/// <param name="Path">A film, a picture, or a folder of pictures.</param>
/// <param name="Graph">A graph to verify it against; null for the one that it carries.</param>
/// <param name="Node">The encoder that made it; null to find it.</param>
/// <param name="Roots">Full paths of further folders in which the graph may read.</param>
/// <param name="Cache">Folder for results kept between runs; null to look for one.</param>
/// <param name="Device"><c>auto</c>, <c>cpu</c>, <c>cuda</c> or <c>cuda:1</c>; null for the kind
/// that made it.</param>
/// <param name="Frames">How many frames to compare; null for all.</param>
internal sealed record VerifyRequest(
    string Path,
    string? Graph,
    string? Node,
    IReadOnlyList<string> Roots,
    string? Cache,
    string? Device,
    int? Frames);
