namespace GanGraph.Editor.Viewing;

/// <summary>The shape of a port, so that colour is never the only sign.</summary>
public enum WireShape
{
    /// <summary>A circle.</summary>
    Circle,

    /// <summary>A square.</summary>
    Square,

    /// <summary>A square that stands on a corner.</summary>
    Diamond,

    /// <summary>A triangle that points along the wire.</summary>
    Triangle,

    /// <summary>A hexagon.</summary>
    Hexagon,

    /// <summary>A chevron that points along the wire.</summary>
    Chevron,
}
