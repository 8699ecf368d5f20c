using System.CommandLine;
using GanGraph.Cli.Packing;
using GanGraph.Cli.Setup;
using GanGraph.Cli.Showing;
using GanGraph.Engine;
using GanGraph.Engine.Files;
using GanGraph.Engine.Running;

namespace GanGraph.Cli.Commands;

/// <summary>Puts a graph and all it reads into one file.</summary>
internal static class PackCommand
{
    private static readonly Option<string> Target = new("--output", "-o")
    {
        HelpName = "zip",
        Description = "The file to write; <name of the graph>.zip here if you do not say",
    };

    private static readonly Option<bool> WithTraining = new("--with-training")
    {
        Description = "Also pack the finished trainings, so that nobody has to train again",
    };

    private static readonly Option<bool> Force = new("--force")
    {
        Description = "Replace a file of that name",
    };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new(
            "pack", "Put a graph and every file that it reads into one zip file, to be shared");
        GraphArguments graph = new(command);
        command.Options.Add(Target);
        command.Options.Add(WithTraining);
        command.Options.Add(Force);
        command.SetAction(line => (int)Pack(graph, line));
        return command;
    }

    private static ExitCode Pack(GraphArguments graph, ParseResult line)
    {
        OpenedGraph opened = graph.Open(line);
        ProblemText.Write(opened.Problems, Console.Error);
        if (opened.Graph is null)
        {
            return ProblemText.CodeOf(opened.Problems);
        }

        string name = Path.GetFileNameWithoutExtension(graph.Path(line));
        string target = Path.GetFullPath(line.GetValue(Target) ?? $"{name}.zip");
        if (Directory.Exists(target) || (File.Exists(target) && !line.GetValue(Force)))
        {
            throw new GraphException(
                $"{Words.Place(target)} is there already. Name another file with -o, or say "
                + "--force to replace it.");
        }

        string cache = graph.Cache(line);
        ContentHashes hashes = new(Path.Combine(cache, "hashes"));
        PackPlan plan = new(
            opened.Graph, new AssetResolver(opened.Graph.Document, opened.Roots, hashes), hashes);
        plan.LeftOut.ForEach(text => Console.Error.WriteLine($"Left out: {text}"));
        if (line.GetValue(WithTraining))
        {
            AddTrainings(plan, opened, cache);
        }

        IRunView view = Ink.OnTerminal ? new LiveView() : new PlainView(quiet: true);
        using Interruption stop = new(view.Say);
        PackManifest manifest = view.Watch(show => new PackWriter(plan, hashes).Write(
            target, PackedName(name), show, stop.Token));
        Console.WriteLine($"{Words.Place(target)} holds {manifest.Graph} and "
            + $"{manifest.Files.Count - 1} files, {Words.Size(new FileInfo(target).Length)}.");
        return ExitCode.Done;
    }

    private static string PackedName(string name) =>
        PackName.Fault($"{name}.json") is null
            && !$"{name}.json".Equals(PackManifest.Name, StringComparison.OrdinalIgnoreCase)
                ? $"{name}.json" : "graph.json";

    private static void AddTrainings(PackPlan plan, OpenedGraph opened, string cache)
    {
        RunOptions options = new()
        {
            OutFolder = Path.Combine(cache, "out"),
            CacheFolder = cache,
            Roots = opened.Roots,
        };
        foreach (KeptWork kept in new GraphRunner().Kept(opened.Graph!, options))
        {
            if (!kept.IsFinished)
            {
                throw new GraphException(
                    $"{kept.Node} has not been learned to its end. Run the graph first, or pack "
                    + "without --with-training.");
            }

            plan.AddFolder(kept.Folder, $".gangraph/artifacts/{Path.GetFileName(kept.Folder)}");
        }
    }
}
