using System.CommandLine;
using System.CommandLine.Invocation;
using GanGraph.Cli.Caching;
using GanGraph.Cli.Commands;
using GanGraph.Cli.Setup;
using GanGraph.Cli.Showing;

namespace GanGraph.Cli;

/// <summary>Reads the command line, runs the command and turns whatever goes wrong into words
/// and an exit code.</summary>
internal static class Shell
{
    private static readonly Option<bool> Debug = new("--debug")
    {
        Description = "Show where in the program an error came from",
        Recursive = true,
    };

    /// <summary>Runs one command.</summary>
    public static int Run(string[] args)
    {
        if (args.Contains(""))
        {
            Console.Error.WriteLine(
                "gangraph: an argument is empty. Leave it out, or write what you mean.");
            return (int)ExitCode.Usage;
        }

        ParseResult line = Root().Parse(args.Length == 0 ? ["--help"] : args);
        Debugging.IsOn |= line.GetValue(Debug);
        try
        {
            int code = line.Invoke(Wiring(line));
            return args.Length == 0 || line.Action is ParseErrorAction
                ? (int)ExitCode.Usage
                : code;
        }
        catch (Exception e)
        {
            RunEnd end = Failure.EndOf(e);
            Console.Error.WriteLine($"gangraph: {end.Message}");
            return (int)end.Code;
        }
    }

    private static RootCommand Root()
    {
        RootCommand root = new("GanGraph runs node graphs that make films and pictures with GANs.")
        {
            RunCommand.Make(),
            EditCommand.Make(),
            CheckCommand.Make(),
            PlanCommand.Make(),
            NodesCommand.Make(),
            NewCommand.Make(),
            FmtCommand.Make(),
            DiffCommand.Make(),
            MergeCommand.Make(),
            SchemaCommand.Make(),
            InfoCommand.Make(),
            ConvertCommand.Make(),
            ExtractCommand.Make(),
            VerifyCommand.Make(),
            PackCommand.Make(),
            UnpackCommand.Make(),
            CacheCommand.Make(),
            PermitCommand.Make(),
        };
        root.Options.Add(Debug);
        return root;
    }

    private static InvocationConfiguration Wiring(ParseResult line)
    {
        InvocationConfiguration wiring = new()
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        if (line.Action is ParseErrorAction errors)
        {
            errors.ShowHelp = false;
            wiring.Output = Console.Error;
        }

        return wiring;
    }
}
