using System.CommandLine;
using System.CommandLine.Invocation;
using GanGraph.Cli;
using GanGraph.Cli.Commands;
using GanGraph.Cli.Setup;
using GanGraph.Editor.Browser.Hosting;

namespace GanGraph.Editor.Browser.Starting;

/// <summary>The editor as a program: reads its command line, serves until it is told to stop,
/// turns whatever goes wrong into words and an exit code.</summary>
internal static class EditorProgram
{
    /// <summary>Runs the editor.</summary>
    public static int Run(string[] args)
    {
        RootCommand command = new("Patches graphs in the browser.");
        Option<bool> debug = new("--debug") { Description = "Show where an error came from" };
        command.Options.Add(debug);
        EditArguments arguments = new(command);
        ParseResult line = command.Parse(args);
        if (line.Action is ParseErrorAction errors)
        {
            errors.ShowHelp = false;
            line.Invoke(new InvocationConfiguration { Output = Console.Error });
            return (int)ExitCode.Usage;
        }

        if (line.Action is not null)
        {
            return line.Invoke();
        }

        Debugging.IsOn |= line.GetValue(debug);
        try
        {
            Serve(arguments.Read(line)).GetAwaiter().GetResult();
            return (int)ExitCode.Done;
        }
        catch (Exception e)
        {
            Console.Error.WriteLine($"gangraph: {Failure.TextOf(e)}");
            return (int)ExitCode.Failed;
        }
    }

    private static async Task Serve(EditRequest request)
    {
        using Interruption stop = new(_ => Console.Error.WriteLine());
        using CancellationTokenSource letGo = CancellationTokenSource.CreateLinkedTokenSource(
            stop.Token);
        Leash.WhenGone(letGo.Cancel);
        await using EditorServer server = await EditorServer.StartAsync(
            request, Console.Error.WriteLine, letGo.Token);
        Greeting.Say(server.Port, server.Token, request.Opens);
        await Task.Delay(Timeout.Infinite, letGo.Token)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
