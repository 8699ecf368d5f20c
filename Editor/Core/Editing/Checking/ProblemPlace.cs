using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Editing.Checking;

/// <summary>Finds what a problem is about.</summary>
public static class ProblemPlace
{
    private const string Nodes = "nodes.";
    private const string QuotedNodes = "nodes['";

    /// <summary>The id of the node that a problem is about; null when it is about none.</summary>
    public static string? NodeOf(Problem problem)
    {
        string where = problem.Where;
        if (where.StartsWith(QuotedNodes, StringComparison.Ordinal))
        {
            int quote = where.IndexOf("']", QuotedNodes.Length, StringComparison.Ordinal);
            return quote < 0 ? null : where[QuotedNodes.Length..quote];
        }

        if (!where.StartsWith(Nodes, StringComparison.Ordinal))
        {
            return null;
        }

        int end = where.AsSpan(Nodes.Length).IndexOfAny('.', '[');
        return end < 0 ? where[Nodes.Length..] : where.Substring(Nodes.Length, end);
    }
}
