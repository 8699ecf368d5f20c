using System.CommandLine;
using GanGraph.Cli.Showing;
using GanGraph.Engine.Files;

namespace GanGraph.Cli.Commands;

/// <summary>Lets scripts run, by their hash; no graph can do that.</summary>
internal static class PermitCommand
{
    private static readonly Argument<string?> What = new("file or SHA-256")
    {
        Description = "The script, or the SHA-256 that GanGraph named; without one: list them all",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> Revoke = new("--revoke")
    {
        Description = "Let it no longer run",
    };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new("permit", "Let a script (TorchScript) run that a graph names. It "
            + "runs as a program does, with all that you may do: permit only what you trust")
        {
            What, Revoke,
        };
        command.SetAction(line => (int)Permit(line.GetValue(What), line.GetValue(Revoke)));
        return command;
    }

    private static ExitCode Permit(string? what, bool isOver)
    {
        ScriptPermits permits = ScriptPermits.OfThisPerson;
        if (what is null)
        {
            foreach ((string sha256, string known) in permits.All)
            {
                Console.WriteLine($"{sha256} {known}".TrimEnd());
            }

            return isOver ? Fault("--revoke names no script. Name one.") : ExitCode.Done;
        }

        bool isHash = ScriptPermits.IsHash(what);
        if (!isHash && !File.Exists(what))
        {
            Console.Error.WriteLine($"gangraph: {what} is neither a file nor a SHA-256 (64 digits "
                + "and letters a to f). Name the script, or copy the SHA-256 whole.");
            return ExitCode.Missing;
        }

        string hash = isHash ? what.ToLowerInvariant()
            : new ContentHashes(null).Of(Path.GetFullPath(what));
        string name = isHash ? "The script" : Words.Place(Path.GetFullPath(what));
        if (isOver)
        {
            return permits.Remove(hash) ? Say($"{name} no longer runs.")
                : Fault($"{hash} was not permitted. gangraph permit lists what is.");
        }

        permits.Add(hash, isHash ? "" : Path.GetFileName(what));
        return Say($"{name} may run from now on, SHA-256 {hash}. gangraph permit --revoke takes it "
            + "back.");
    }

    private static ExitCode Say(string text)
    {
        Console.WriteLine(text);
        return ExitCode.Done;
    }

    private static ExitCode Fault(string text)
    {
        Console.Error.WriteLine($"gangraph: {text}");
        return ExitCode.Usage;
    }
}
