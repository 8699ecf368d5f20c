namespace GanGraph.Editor.Arranging;

/// <summary>How large an item is on the canvas.</summary>
/// <param name="Width">From left to right.</param>
/// <param name="Height">From top to bottom.</param>
public readonly record struct ItemSize(double Width, double Height)
{
    /// <summary>A size for a node that no face has measured.</summary>
    public static ItemSize OfNode { get; } = new(220, 120);

    /// <summary>A size for a note that no face has measured.</summary>
    public static ItemSize OfNote { get; } = new(200, 80);
}
