using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Editing;

/// <summary>Knows which files an editor must not write: what it could not read whole would be
/// lost.</summary>
internal static class WriteGuard
{
    private static readonly string[] Codes =
    [
        ProblemCode.FileUnreadable, ProblemCode.FileTooLarge, ProblemCode.Encoding,
        ProblemCode.Syntax, ProblemCode.Depth, ProblemCode.Duplicate, ProblemCode.FormatUnknown,
        ProblemCode.FormatNewer,
    ];

    /// <summary>Why a file must not be written; null when it may.</summary>
    /// <param name="document">What was read; null when nothing could be.</param>
    /// <param name="problems">What was said while it was read.</param>
    public static Refusal? Of(GraphDocument? document, IReadOnlyList<Problem> problems) =>
        Unread(document, problems) is Problem problem
            ? new Refusal(
                RefusalCode.ReadOnly,
                $"The graph cannot be edited. {Place(problem)}: {problem.Message}")
            : null;

    /// <summary>What kept a graph from being read whole; null when nothing did.</summary>
    public static Problem? Unread(GraphDocument? document, IReadOnlyList<Problem> problems) =>
        problems.FirstOrDefault(problem => Codes.Contains(problem.Code))
            ?? (document is null ? problems.FirstOrDefault(problem => problem.IsError) : null);

    private static string Place(Problem problem) => problem.Line == 0
        ? problem.File
        : $"{problem.File}:{problem.Line}:{problem.Column}";
}
