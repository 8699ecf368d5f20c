using System.CommandLine;
using GanGraph.Cli.Packing;
using GanGraph.Cli.Setup;
using GanGraph.Cli.Showing;

namespace GanGraph.Cli.Commands;

/// <summary>Takes a graph and all it reads out of one file.</summary>
internal static class UnpackCommand
{
    private static readonly Argument<string> Source = new("zip")
    {
        Description = "A file that gangraph pack has made",
    };

    private static readonly Option<string> Target = new("--output", "-o")
    {
        HelpName = "folder",
        Description = "The folder to make; the name of the file, here, if you do not say",
    };

    private static readonly Option<bool> Force = new("--force")
    {
        Description = "Set a folder of that name aside",
    };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new(
            "unpack", "Take a graph and every file that it reads out of a pack; nothing is run")
        {
            Source, Target, Force,
        };
        command.SetAction(line => (int)Unpack(line));
        return command;
    }

    private static ExitCode Unpack(ParseResult line)
    {
        string source = line.GetValue(Source)!;
        if (!File.Exists(source))
        {
            Console.Error.WriteLine($"gangraph: {source} "
                + (Directory.Exists(source) ? "is a folder" : "is not there")
                + ". Name a file that gangraph pack has made.");
            return ExitCode.Missing;
        }

        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(
            line.GetValue(Target) ?? Path.GetFileNameWithoutExtension(source)));
        using PackReader reader = new(source);
        IRunView view = Ink.OnTerminal ? new LiveView() : new PlainView(quiet: true);
        using Interruption stop = new(view.Say);
        string? aside = view.Watch(show => new Unpacking(reader, target).Run(
            line.GetValue(Force), show, stop.Token));
        if (aside is not null)
        {
            Console.WriteLine($"What was there is now {Words.Place(aside)}.");
        }

        Console.WriteLine($"{Words.Place(target)} holds {reader.Manifest.Files.Count} files, all "
            + "of them whole. Run it with:");
        Console.WriteLine(
            $"  gangraph run {Words.Place(Path.Combine(target, reader.Manifest.Graph))}");
        return ExitCode.Done;
    }
}
