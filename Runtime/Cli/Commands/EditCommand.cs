using System.CommandLine;
using System.CommandLine.Parsing;
using GanGraph.Cli.Setup;

namespace GanGraph.Cli.Commands;

/// <summary>Opens the editor.</summary>
internal static class EditCommand
{
    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new("edit", "Patch a graph: wire nodes, see what they make, run. Opens a "
            + "window on Windows, elsewhere a page in the browser that this machine alone can "
            + "reach. Ctrl-C ends it");
        _ = new EditArguments(command);
        command.SetAction(line => EditorProcess.Run(
            [.. line.Tokens.Where(t => t.Type != TokenType.Command).Select(t => t.Value)]));
        return command;
    }
}
