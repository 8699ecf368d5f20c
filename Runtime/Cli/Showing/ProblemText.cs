using GanGraph.Engine.Documents;

namespace GanGraph.Cli.Showing;

/// <summary>What is wrong with a graph: for the person, for programs, as an exit code.</summary>
internal static class ProblemText
{
    /// <summary>Writes each on a line of its own.</summary>
    public static void Write(IEnumerable<Problem> problems, TextWriter to)
    {
        foreach (Problem problem in problems)
        {
            to.WriteLine(problem.IsError ? $"{problem}" : $"{problem} (a warning)");
        }
    }

    /// <summary>Writes each as a line of JSON.</summary>
    public static void WriteJson(IEnumerable<Problem> problems)
    {
        foreach (Problem problem in problems)
        {
            JsonLine.Write(
                "problem",
                ("severity", problem.IsError ? "error" : "warning"),
                ("code", problem.Code),
                ("message", problem.Message),
                ("file", problem.File),
                ("line", problem.Line),
                ("column", problem.Column),
                ("where", problem.Where));
        }
    }

    /// <summary>The exit code for a graph with these problems.</summary>
    public static ExitCode CodeOf(IReadOnlyCollection<Problem> problems)
    {
        Problem[] errors = [.. problems.Where(p => p.IsError)];
        return errors switch
        {
            [] => ExitCode.Done,
            _ when errors.All(p => p.IsMissing) => ExitCode.Missing,
            _ when errors.All(p => p.IsMissing || IsRefused(p)) => ExitCode.Refused,
            _ => ExitCode.Invalid,
        };
    }

    /// <summary>How many errors and warnings, in words.</summary>
    public static string Count(IReadOnlyCollection<Problem> problems)
    {
        int errors = problems.Count(p => p.IsError);
        int warnings = problems.Count - errors;
        return errors == 0 && warnings == 0
            ? "no problems"
            : string.Join(", ", Parts(errors, "error").Concat(Parts(warnings, "warning")));
    }

    private static bool IsRefused(Problem problem) =>
        problem.Code is ProblemCode.AssetOutside or ProblemCode.OutputOutside
            or ProblemCode.ScriptRefused;

    private static IEnumerable<string> Parts(int count, string name) =>
        count == 0 ? [] : [count == 1 ? $"1 {name}" : $"{count} {name}s"];
}
