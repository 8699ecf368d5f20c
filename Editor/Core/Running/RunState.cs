namespace GanGraph.Editor.Running;

/// <summary>Whether a graph is being run.</summary>
public enum RunState
{
    /// <summary>It is not.</summary>
    Idle,

    /// <summary>It is.</summary>
    Running,

    /// <summary>The person wants to stop; checkpoints are being written.</summary>
    Stopping,
}
