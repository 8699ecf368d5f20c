using System.CommandLine;
using GanGraph.Cli.Setup;

namespace GanGraph.Cli.Commands;

/// <summary>Writes a small graph to start from.</summary>
internal static class NewCommand
{
    private static readonly Argument<string> Graph = new("graph")
    {
        Description = "The file to write, such as mine.json",
    };

    private static readonly Option<string> Clip = new("--clip")
    {
        HelpName = "file",
        Description = "The film to learn from",
    };

    private static readonly Option<string> Pictures = new("--pictures")
    {
        HelpName = "folder",
        Description = "The folder of pictures to learn from, instead of a film",
    };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new(
            "new", "Write a graph to start from: learn a film, walk through what was learned")
        {
            Graph, Clip, Pictures,
        };
        command.Validators.Add(result =>
        {
            if ((result.GetResult(Clip) is null) == (result.GetResult(Pictures) is null))
            {
                result.AddError("A graph learns from one thing. Name it: --clip or --pictures.");
            }
        });
        command.SetAction(line => (int)Write(
            line.GetValue(Graph)!,
            line.GetValue(Clip) ?? line.GetValue(Pictures)!,
            isFolder: line.GetValue(Pictures) is not null));
        return command;
    }

    private static ExitCode Write(string path, string source, bool isFolder)
    {
        if (!(isFolder ? Directory.Exists(source) : File.Exists(source)))
        {
            Console.Error.WriteLine($"gangraph: {source} is not there. Name a "
                + (isFolder ? "folder of pictures." : "film."));
            return ExitCode.Missing;
        }

        if (Path.Exists(path))
        {
            Console.Error.WriteLine(
                $"gangraph: {path} is there already. Choose another name, or delete it.");
            return ExitCode.Failed;
        }

        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        string near = Path.GetRelativePath(folder, source).Replace('\\', '/');
        Directory.CreateDirectory(folder);
        File.WriteAllText(path, StartingGraph.Make(path, near, isFolder).ToCanonicalText(
            Workshop.Catalogue));
        string root = near.StartsWith("../", StringComparison.Ordinal)
            ? $" --root {Quoted(Path.GetDirectoryName(Path.GetFullPath(source))!)}"
            : "";
        Console.WriteLine($"{path} is written. Run it: gangraph run {Quoted(path)}{root}");
        return ExitCode.Done;
    }

    private static string Quoted(string path) => path.Contains(' ') ? $"\"{path}\"" : path;
}
