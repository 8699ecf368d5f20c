using System.CommandLine;
using GanGraph.Cli.Showing;
using GanGraph.Engine.Documents;

namespace GanGraph.Cli.Commands;

/// <summary>Brings graphs into their canonical text.</summary>
internal static class FmtCommand
{
    private static readonly Argument<string[]> Graphs = new("graph")
    {
        Description = "One or several graphs",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Check = new("--check")
    {
        Description = "Change nothing; say which files are not in their canonical text and fail",
    };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new(
            "fmt", "Write graphs in the one order and layout that equal graphs share")
        {
            Graphs, Check,
        };
        command.SetAction(line => (int)line.GetValue(Graphs)!
            .Select(path => Format(path, line.GetValue(Check)))
            .Aggregate(ExitCode.Done, (worst, code) => code > worst ? code : worst));
        return command;
    }

    private static ExitCode Format(string path, bool check)
    {
        List<Problem> problems = [];
        GraphDocument? graph = GraphDocument.Load(path, problems);
        if (graph is null || problems.Any(problem => problem.Code == ProblemCode.Duplicate))
        {
            // Of two equal keys only one would be left.
            ProblemText.Write(problems, Console.Error);
            return ExitCode.Invalid;
        }

        string text = graph.ToCanonicalText();
        if (File.ReadAllText(path) == text)
        {
            return ExitCode.Done;
        }

        Console.WriteLine(path);
        if (check)
        {
            return ExitCode.Failed;
        }

        string written = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllText(written, text);
        File.Move(written, path, overwrite: true);
        return ExitCode.Done;
    }
}
