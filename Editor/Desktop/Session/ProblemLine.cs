using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Desktop.Session;

/// <summary>Something that is wrong with the graph.</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="Node">The node it is about; null for none.</param>
public sealed record ProblemLine(Problem Problem, string? Node)
{
    /// <summary>What is wrong and what to do.</summary>
    public string Text => Node is null || Problem.Message.StartsWith(Node, StringComparison.Ordinal)
        ? Problem.Message
        : $"{Node}: {Problem.Message}";

    /// <summary>Whether the graph cannot run because of it.</summary>
    public bool IsError => Problem.IsError;

    /// <summary>What a person hears who cannot see it.</summary>
    public string Spoken => $"{(IsError ? "error" : "warning")}: {Text}";
}
