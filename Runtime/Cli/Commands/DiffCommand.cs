using System.CommandLine;
using System.CommandLine.Parsing;
using GanGraph.Cli.Setup;
using GanGraph.Cli.Showing;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Documents.Comparing;

namespace GanGraph.Cli.Commands;

/// <summary>Says what differs between two versions of a graph.</summary>
internal static class DiffCommand
{
    private static readonly Argument<string[]> Versions = new("version")
    {
        HelpName = "old> <new",
        Description = "Two graphs, or films or pictures that carry one",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Layout = new("--layout")
    {
        Description = "Also say which nodes stand elsewhere in the editor",
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "For programs: a line of JSON for each change, and one that closes the list",
    };

    // Git says so when it asks a program for a diff; the versions are then among seven words.
    private static bool IsForGit =>
        Environment.GetEnvironmentVariable("GIT_DIFF_PATH_TOTAL") is { Length: > 0 };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new(
            "diff", "Say what differs between two versions of a graph by what they mean: nodes, "
            + "settings, wires, parameters, files. Exit code 0 when nothing does, 1 otherwise")
        {
            Versions, Layout, Json,
        };
        Versions.Validators.Add(CheckCount);
        command.SetAction(line => (int)Compare(
            line.GetValue(Versions)!, line.GetValue(Layout), line.GetValue(Json)));
        return command;
    }

    private static void CheckCount(ArgumentResult result)
    {
        int count = result.Tokens.Count;
        if (count != 2 && !IsForGit)
        {
            result.AddError($"{count} {(count == 1 ? "version is" : "versions are")} named, "
                + "two are compared. Write gangraph diff old.json new.json.");
        }
    }

    private static ExitCode Compare(string[] words, bool layout, bool json)
    {
        if (words is [string path, string old, _, _, string now, ..])
        {
            Console.WriteLine(Ink.Strong(path));
            ExitCode code = Compare(old, now, layout, json);
            Console.WriteLine();
            return code == ExitCode.Failed ? ExitCode.Done : code;
        }

        if (words is [string unmerged])
        {
            Console.WriteLine($"{Ink.Strong(unmerged)} has not been merged yet.");
            return ExitCode.Done;
        }

        return Compare(words[0], words[1], layout, json);
    }

    private static ExitCode Compare(string old, string now, bool layout, bool json)
    {
        GraphDocument? before = GraphSource.ReadAny(old);
        GraphDocument? after = GraphSource.ReadAny(now);
        if (before is null || after is null)
        {
            return ExitCode.Invalid;
        }

        IReadOnlyList<GraphChange> all =
            GraphComparison.Of(before, after, Workshop.Catalogue);
        List<GraphChange> shown = [.. all.Where(change => layout || !change.IsMove)];
        ExitCode code = shown.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        if (json)
        {
            ChangeJson.Write(shown, (int)code);
        }
        else
        {
            new ChangeText(before, after).Write(shown, Console.Out);
            int moved = all.Except(shown).Count(change => change.Kind == ChangeKind.Changed);
            if (moved > 0)
            {
                Console.WriteLine($"{moved} {(moved == 1 ? "node stands" : "nodes stand")} "
                    + "elsewhere in the editor; --layout says which.");
            }
        }

        return code;
    }
}
