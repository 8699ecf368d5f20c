namespace GanGraph.Engine.Running;

/// <summary>How a run ended.</summary>
public enum RunOutcome
{
    /// <summary>Everything that was asked for is there.</summary>
    Done,

    /// <summary>A node could not do its work.</summary>
    Failed,

    /// <summary>The person stopped it.</summary>
    Cancelled,
}
