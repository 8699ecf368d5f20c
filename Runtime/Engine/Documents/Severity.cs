namespace GanGraph.Engine.Documents;

/// <summary>How bad a problem of a graph file is.</summary>
public enum Severity
{
    /// <summary>The graph cannot run.</summary>
    Error,

    /// <summary>The graph runs, but perhaps not as its author meant it.</summary>
    Warning,
}
