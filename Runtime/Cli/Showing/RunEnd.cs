using GanGraph.Engine.Documents;

namespace GanGraph.Cli.Showing;

/// <summary>How a run ended, for the person and for programs.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="ErrorCode">Stable name of what went wrong, such as <c>run.failed</c>; null when
/// nothing did.</param>
/// <param name="Message">What went wrong and what to do; null when nothing did.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Files">What was made.</param>
internal sealed record RunEnd(
    ExitCode Code,
    string? ErrorCode,
    string? Message,
    double Seconds,
    IReadOnlyList<MadeFile> Files)
{
    /// <summary>The end of a run that did not begin because of what is wrong with the graph.
    /// </summary>
    public static RunEnd Of(IReadOnlyCollection<Problem> problems)
    {
        Problem? first = problems.FirstOrDefault(p => p.IsError);
        return new RunEnd(
            ProblemText.CodeOf(problems),
            first?.Code,
            first is null ? null : $"The graph cannot run: {ProblemText.Count(problems)}.",
            0,
            []);
    }
}
