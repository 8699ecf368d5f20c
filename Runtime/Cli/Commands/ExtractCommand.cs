using System.CommandLine;
using GanGraph.Media.Embedding;

namespace GanGraph.Cli.Commands;

/// <summary>Gives the graph back that a film or a picture carries.</summary>
internal static class ExtractCommand
{
    private static readonly Argument<string> Source = new("file")
    {
        Description = "A film or a picture that GanGraph made",
    };

    private static readonly Option<string> Target = new("--output", "-o")
    {
        HelpName = "graph",
        Description = "The file to write; without it the graph is printed",
    };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new("extract", "Get the graph back out of a film or a picture")
        {
            Source, Target,
        };
        command.SetAction(line => (int)Extract(line.GetValue(Source)!, line.GetValue(Target)));
        return command;
    }

    private static ExitCode Extract(string source, string? target)
    {
        if (!File.Exists(source))
        {
            Console.Error.WriteLine($"gangraph: {source} "
                + (Directory.Exists(source) ? "is a folder" : "is not there")
                + ". Name a film or a picture.");
            return ExitCode.Missing;
        }

        string? graph = EmbeddedGraph.Read(source);
        if (graph is null)
        {
            Console.Error.WriteLine($"gangraph: {source} carries no graph. Films and pictures lose "
                + "theirs when another program rewrites them: look for the first copy.");
            return ExitCode.Failed;
        }

        if (target is null)
        {
            Console.Write(graph);
            return ExitCode.Done;
        }

        if (Path.Exists(target))
        {
            Console.Error.WriteLine(
                $"gangraph: {target} is there already. Choose another name, or delete it.");
            return ExitCode.Failed;
        }

        using (StreamWriter file = new(new FileStream(target, FileMode.CreateNew)))
        {
            file.Write(graph);
        }

        Console.WriteLine($"{target} is written.");
        return ExitCode.Done;
    }
}
