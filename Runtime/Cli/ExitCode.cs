namespace GanGraph.Cli;

/// <summary>What the program tells the one that started it.</summary>
internal enum ExitCode
{
    /// <summary>Everything that was asked for is done.</summary>
    Done = 0,

    /// <summary>The run, or whatever else was asked for, failed on the way.</summary>
    Failed = 1,

    /// <summary>The command line makes no sense.</summary>
    Usage = 2,

    /// <summary>The graph is invalid.</summary>
    Invalid = 3,

    /// <summary>The graph is right, but an asset, model or node is not on this machine.</summary>
    Missing = 4,

    /// <summary>A file lies where the person has not allowed it, or is a script that they have not
    /// permitted.</summary>
    Refused = 5,

    /// <summary>The person stopped it.</summary>
    Cancelled = 130,
}
