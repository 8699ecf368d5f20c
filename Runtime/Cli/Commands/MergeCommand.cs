using System.CommandLine;
using GanGraph.Cli.Setup;
using GanGraph.Cli.Showing;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Documents.Merging;

namespace GanGraph.Cli.Commands;

/// <summary>Brings the changes of two versions of a graph together.</summary>
internal static class MergeCommand
{
    private static readonly Argument<string> Common = new("base")
    {
        Description = "The version that both come from; an empty file when there is none",
    };

    private static readonly Argument<string> Ours = new("ours")
    {
        Description = "Our version; where both changed the same thing it stays in force",
    };

    private static readonly Argument<string> Theirs = new("theirs")
    {
        Description = "The other version",
    };

    private static readonly Option<string> Target = new("--output", "-o")
    {
        HelpName = "graph",
        Description = "The file to write; without it the graph is printed",
    };

    private static readonly Option<string> Name = new("--name")
    {
        HelpName = "graph",
        Description = "What to call the graph in messages",
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "For programs: a line of JSON for each conflict, and one that closes the "
            + "list; wants --output",
    };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new(
            "merge", "Bring the changes of two versions of a graph together by what they mean. "
            + "Exit code 0 when all went together, 1 when a person has to decide something, which "
            + "then stands under conflicts in the graph")
        {
            Common, Ours, Theirs, Target, Name, Json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(Json) is not null && result.GetResult(Target) is null)
            {
                result.AddError("--json and the graph would be mixed. Name a file with --output.");
            }
        });
        command.SetAction(line => (int)Merge(line));
        return command;
    }

    private static ExitCode Merge(ParseResult line)
    {
        GraphDocument? common = GraphSource.ReadAny(line.GetValue(Common)!);
        GraphDocument? ours = GraphSource.ReadAny(line.GetValue(Ours)!);
        GraphDocument? theirs = GraphSource.ReadAny(line.GetValue(Theirs)!);
        if (common is null || ours is null || theirs is null)
        {
            return ExitCode.Invalid;
        }

        MergedGraph merged = GraphMerger.Merge(common, ours, theirs, Workshop.Catalogue);
        string text = merged.Document.ToCanonicalText(Workshop.Catalogue);
        string? target = line.GetValue(Target);
        if (target is null)
        {
            Console.Write(text);
        }
        else
        {
            InPlace.Write(target, text);
        }

        ExitCode code = merged.Conflicts.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        if (line.GetValue(Json))
        {
            MergeText.WriteJson(merged, (int)code);
        }
        else
        {
            MergeText.Write(
                merged, line.GetValue(Name) ?? target ?? line.GetValue(Ours)!, Console.Error);
        }

        return code;
    }
}
