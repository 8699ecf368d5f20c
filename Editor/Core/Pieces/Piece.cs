namespace GanGraph.Editor.Pieces;

/// <summary>A graph to begin with.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Title">What its maker calls it; the name of the file when they do not say.</param>
public sealed record Piece(string Path, string Title)
{
    /// <summary>What it is, in a few sentences; empty when nobody says.</summary>
    public string Description { get; init; } = "";

    /// <summary>Full path of a picture of it; null when it has none.</summary>
    public string? Picture { get; init; }

    /// <summary>Name of the file without its ending.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}
