using System.CommandLine;
using GanGraph.Cli.Setup;
using GanGraph.Cli.Showing;

namespace GanGraph.Cli.Commands;

/// <summary>Says what is wrong with a graph, all of it at once.</summary>
internal static class CheckCommand
{
    private static readonly Option<bool> Json = new("--json")
    {
        Description = "For programs: a line of JSON for each problem, and one that closes the list",
    };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new(
            "check", "Say everything that is wrong with a graph, without running it");
        GraphArguments graph = new(command);
        command.Options.Add(Json);
        command.SetAction(line => (int)Check(graph, line));
        return command;
    }

    private static ExitCode Check(GraphArguments graph, ParseResult line)
    {
        OpenedGraph opened = graph.Open(line);
        ExitCode code = ProblemText.CodeOf(opened.Problems);
        if (line.GetValue(Json))
        {
            ProblemText.WriteJson(opened.Problems);
            JsonLine.WriteResult(RunEnd.Of(opened.Problems));
            return code;
        }

        ProblemText.Write(opened.Problems, Console.Out);
        Console.WriteLine($"{graph.Path(line)}: {ProblemText.Count(opened.Problems)}");
        return code;
    }
}
