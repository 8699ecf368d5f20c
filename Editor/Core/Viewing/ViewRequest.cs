using GanGraph.Engine;

namespace GanGraph.Editor.Viewing;

/// <summary>What is asked of a viewer.</summary>
/// <param name="Width">Most columns that the picture may have, in pixels.</param>
/// <param name="Height">Most rows that the picture may have, in pixels.</param>
public sealed record ViewRequest(int Width, int Height)
{
    /// <summary>Number of the frame that the value was taken at; 0 for what is the same for all
    /// frames.</summary>
    public long Frame { get; init; }

    /// <summary>Frames a second of the graph.</summary>
    public FrameRate Rate { get; init; } = new(30);
}
