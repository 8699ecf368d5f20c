using GanGraph.Engine;

namespace GanGraph.Editor.Dropping;

/// <summary>What becomes of a file that somebody drops on the canvas.</summary>
/// <param name="Content">What it is.</param>
public sealed record DroppedFile(FileContent Content)
{
    /// <summary>The kind of asset that it would be; null when it is none.</summary>
    public AssetKind? Kind { get; init; }

    /// <summary>The type of node that reads it; null when it goes to a node that is there, or when
    /// none reads it.</summary>
    public string? Type { get; init; }

    /// <summary>The node that is there and gets it; null when a new one is made.</summary>
    public string? Node { get; init; }

    /// <summary>The setting that names it.</summary>
    public string? Setting { get; init; }

    /// <summary>The output of the new node that is wired to the end it was dropped on; null when it
    /// was dropped on no end, or nothing fits there.</summary>
    public string? Output { get; init; }

    /// <summary>Whether it is a film or a picture, which may carry the graph that made it: whoever
    /// can read those looks first.</summary>
    public bool MayCarryGraph { get; init; }

    /// <summary>Why nothing can be done with it; null when something can.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it is a graph, to be opened rather than read by a node.</summary>
    public bool IsGraph => Content is FileContent.Graph;
}
