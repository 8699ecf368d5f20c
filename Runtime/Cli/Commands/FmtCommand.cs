using System.CommandLine;
using System.Text;
using GanGraph.Cli.Setup;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Files;

namespace GanGraph.Cli.Commands;

/// <summary>Brings graphs into their canonical text.</summary>
internal static class FmtCommand
{
    private static readonly Argument<string[]> Graphs = new("graph")
    {
        Description = "One or several graphs",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<bool> Check = new("--check")
    {
        Description = "Change nothing; say which files are not in their canonical text and fail",
    };

    private static readonly Option<bool> Print = new("--print")
    {
        Description = "Change nothing; print the canonical text",
    };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new(
            "fmt", "Write graphs in the one order and layout that equal graphs share. Versions of "
            + "nodes stay, and what this version does not know keeps every letter")
        {
            Graphs, Check, Print,
        };
        command.SetAction(line => (int)line.GetValue(Graphs)!
            .Select(path => Format(path, line.GetValue(Check), line.GetValue(Print)))
            .Aggregate(ExitCode.Done, (worst, code) => code > worst ? code : worst));
        return command;
    }

    private static ExitCode Format(string path, bool check, bool print)
    {
        if (GraphSource.ReadFile(path) is not GraphDocument graph)
        {
            return ExitCode.Invalid;
        }

        string text = graph.ToCanonicalText(Workshop.Catalogue);
        if (print)
        {
            Console.Write(text);
            return ExitCode.Done;
        }

        if (File.ReadAllBytes(path).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(text)))
        {
            return ExitCode.Done;
        }

        Console.WriteLine(path);
        return check ? ExitCode.Failed : Write(path, text);
    }

    private static ExitCode Write(string path, string text)
    {
        try
        {
            InPlace.Write(path, text);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The other files are still to be written.
            Console.Error.WriteLine($"gangraph: {FileFault.Words(e)}");
            return ExitCode.Failed;
        }
    }
}
