namespace GanGraph.Nodes.Effects;

/// <summary>Which way a film runs.</summary>
public enum PlayDirection
{
    /// <summary>From the first frame to the last.</summary>
    Forward,

    /// <summary>From the last frame to the first.</summary>
    Backward,

    /// <summary>To the last frame and back again, a loop without a seam.</summary>
    PingPong,
}
