namespace GanGraph.Engine.Running;

/// <summary>What a run would do with a node.</summary>
public enum PlanState
{
    /// <summary>It runs.</summary>
    Run,

    /// <summary>It goes on from where an earlier run stopped.</summary>
    Continue,

    /// <summary>Its result is there.</summary>
    Cached,

    /// <summary>Nothing takes what it makes, or it is muted or bypassed.</summary>
    NotNeeded,
}
