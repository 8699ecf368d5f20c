namespace GanGraph.Editor.Arranging;

/// <summary>Which line of things is brought to one height or to one place from left to right.
/// </summary>
public enum AlignmentEdge
{
    /// <summary>Their left edges, to the one farthest left.</summary>
    Left,

    /// <summary>Their right edges, to the one farthest right.</summary>
    Right,

    /// <summary>Their upper edges, to the highest.</summary>
    Top,

    /// <summary>Their lower edges, to the lowest.</summary>
    Bottom,

    /// <summary>Their middles from left to right, to the middle of all.</summary>
    Centre,

    /// <summary>Their middles from top to bottom, to the middle of all.</summary>
    Middle,
}
