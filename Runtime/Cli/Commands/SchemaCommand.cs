using System.CommandLine;
using GanGraph.Cli.Setup;
using GanGraph.Engine.Catalogue.Schema;

namespace GanGraph.Cli.Commands;

/// <summary>Gives the JSON schema of graph files.</summary>
internal static class SchemaCommand
{
    private static readonly Option<string> Target = new("--output", "-o")
    {
        HelpName = "file",
        Description = "The file to write; without it the schema is printed",
    };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new(
            "schema", "Give the JSON schema of graph files, made from the nodes there are: with it "
            + "an editor of text completes types of nodes and settings")
        {
            Target,
        };
        command.SetAction(line => (int)Write(line.GetValue(Target)));
        return command;
    }

    private static ExitCode Write(string? target)
    {
        string text = GraphSchema.Text(Workshop.Catalogue);
        if (target is null)
        {
            Console.Write(text);
        }
        else
        {
            InPlace.Write(target, text);
        }

        return ExitCode.Done;
    }
}
