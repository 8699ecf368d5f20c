using System.CommandLine;
using GanGraph.Cli.Looking;

namespace GanGraph.Cli.Commands;

/// <summary>Says what a file holds, or what this machine can do.</summary>
internal static class InfoCommand
{
    private static readonly Argument<string?> Source = new("file")
    {
        Description = "A graph, film, picture or model; without one: this machine",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new(
            "info", "Say what a graph, film, picture or model holds, or what this machine can do")
        {
            Source,
        };
        command.SetAction(line => (int)Show(line.GetValue(Source)));
        return command;
    }

    private static ExitCode Show(string? path)
    {
        if (path is null)
        {
            return MachineLook.Show();
        }

        if (!File.Exists(path))
        {
            Console.Error.WriteLine(Directory.Exists(path)
                ? $"gangraph: {path} is a folder. Name a file in it."
                : $"gangraph: {path} is not there. Name a file.");
            return ExitCode.Missing;
        }

        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".json" => GraphLook.Show(path),
            ".safetensors" or ".pkl" => ModelLook.Show(path),
            _ => MediaLook.Show(path),
        };
    }
}
