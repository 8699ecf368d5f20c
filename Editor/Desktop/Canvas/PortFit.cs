namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>Whether a port takes the wire that is being dragged.</summary>
public enum PortFit
{
    /// <summary>No wire is being dragged.</summary>
    Idle,

    /// <summary>It takes the wire.</summary>
    Fits,

    /// <summary>It does not take the wire.</summary>
    Cannot,
}
