namespace GanGraph.Editor.Looking;

/// <summary>A wish to see what is at a port.</summary>
/// <param name="Node">Name of the node.</param>
/// <param name="Port">An output of it, an input, a setting with a wire, or one of the names in
/// <see cref="Running.NodeStatus.Shows"/>.</param>
public sealed record LookRequest(string Node, string Port)
{
    /// <summary>Number of the frame; null for an overview, or for the first frame where the value
    /// has none.</summary>
    public long? Frame { get; init; }

    /// <summary>Most columns of the picture, in pixels.</summary>
    public int Width { get; init; } = 320;

    /// <summary>Most rows of the picture, in pixels; 0 for as many as columns.</summary>
    public int Height { get; init; }

    /// <summary>How many frames to show side by side, evenly chosen; 0 for one.</summary>
    public int Tiles { get; init; }

    /// <summary>Where the picture will be shown: a new wish for a slot replaces the one before.
    /// Empty for a wish that stands for itself.</summary>
    public string Slot { get; init; } = "";

    /// <summary>What to do when a training is not finished.</summary>
    public LookTraining Training { get; init; }
}
