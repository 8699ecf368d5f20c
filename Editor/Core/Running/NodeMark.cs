namespace GanGraph.Editor.Running;

/// <summary>How a node stands.</summary>
public enum NodeMark
{
    /// <summary>It has nothing to do: muted, bypassed, or nothing takes what it makes.</summary>
    Idle,

    /// <summary>The run will come to it.</summary>
    Waiting,

    /// <summary>It is at work.</summary>
    Running,

    /// <summary>Its result is there.</summary>
    Cached,

    /// <summary>It would run, for the first time.</summary>
    Fresh,

    /// <summary>What it made is out of date: it would run again, or go on.</summary>
    Stale,

    /// <summary>It could not do its work.</summary>
    Failed,

    /// <summary>The run did not come to it, because another node failed.</summary>
    Skipped,
}
