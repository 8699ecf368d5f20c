namespace GanGraph.Engine.Running;

/// <summary>What became of a node in a run.</summary>
public enum NodeState
{
    /// <summary>It had nothing to do: muted, bypassed, taken by nobody, or never reached.</summary>
    Skipped,

    /// <summary>It did its work.</summary>
    Ran,

    /// <summary>Its result was there from an earlier run.</summary>
    Cached,

    /// <summary>It could not do its work.</summary>
    Failed,
}
