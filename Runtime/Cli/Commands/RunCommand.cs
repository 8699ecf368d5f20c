using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using GanGraph.Cli.Setup;
using GanGraph.Cli.Showing;

namespace GanGraph.Cli.Commands;

/// <summary>Runs a graph.</summary>
internal static class RunCommand
{
    private const int MostThreads = 1024;

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "For programs: a line of JSON for each thing that happens; the last one has "
            + "the type result",
    };

    private static readonly Option<bool> Quiet = new("--quiet")
    {
        Description = "Say only what was made, or what went wrong",
    };

    private static readonly Option<int?> Threads = new("--threads")
    {
        HelpName = "n",
        Description = "Processor cores to compute on; all of them unless you say otherwise",
        CustomParser = ReadThreads,
    };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new("run", "Run a graph: train, render, write films and pictures. What "
            + "an earlier run made is not made again. Ctrl-C stops; running again goes on");
        GraphArguments graph = new(command);
        RunArguments how = new(command);
        command.Options.Add(Json);
        command.Options.Add(Quiet);
        command.Options.Add(Threads);
        command.SetAction(line => (int)Run(graph, how, line));
        return command;
    }

    private static ExitCode Run(GraphArguments graph, RunArguments how, ParseResult line)
    {
        IRunView view = Choose(line.GetValue(Json), line.GetValue(Quiet));
        RunEnd end;
        try
        {
            OpenedGraph opened = graph.Open(line);
            view.Tell(opened.Problems);
            end = opened.Graph is null
                ? RunEnd.Of(opened.Problems)
                : Performance.Give(
                    opened.Graph, how.Options(line, graph, opened), line.GetValue(Threads), view);
        }
        catch (Exception e)
        {
            end = Failure.EndOf(e);
        }

        view.Close(end);
        return end.Code;
    }

    private static int? ReadThreads(ArgumentResult result)
    {
        string text = result.Tokens.Single().Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int threads)
            && threads is >= 1 and <= MostThreads)
        {
            return threads;
        }

        result.AddError($"--threads is {text}. Choose how many cores to use, 1 to {MostThreads}.");
        return null;
    }

    private static IRunView Choose(bool json, bool quiet) => json ? new JsonView()
        : quiet || !Ink.OnTerminal ? new PlainView(quiet)
        : new LiveView();
}
