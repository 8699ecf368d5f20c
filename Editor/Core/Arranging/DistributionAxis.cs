namespace GanGraph.Editor.Arranging;

/// <summary>In which direction things are spread.</summary>
public enum DistributionAxis
{
    /// <summary>From left to right.</summary>
    Across,

    /// <summary>From top to bottom.</summary>
    Down,
}
