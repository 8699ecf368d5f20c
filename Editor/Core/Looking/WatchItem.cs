namespace GanGraph.Editor.Looking;

/// <summary>A port whose picture is to stay up to date.</summary>
/// <param name="Node">Name of the node.</param>
/// <param name="Port">A port of it, or one of the names in
/// <see cref="Running.NodeStatus.Shows"/>.</param>
/// <param name="Width">Most columns of the picture, in pixels.</param>
public sealed record WatchItem(string Node, string Port, int Width)
{
    /// <summary>Number of the frame; null for an overview.</summary>
    public long? Frame { get; init; }

    /// <summary>How many frames to show side by side; 0 for one.</summary>
    public int Tiles { get; init; }
}
