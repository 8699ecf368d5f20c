namespace GanGraph.Cli.Verifying;

/// <summary>Whether a file is what its graph makes.</summary>
internal enum Verdict
{
    /// <summary>Every sample that was compared is the same.</summary>
    Exact,

    /// <summary>No further away than its encoder takes it.</summary>
    WithinTolerance,

    /// <summary>Something else.</summary>
    Different,
}
