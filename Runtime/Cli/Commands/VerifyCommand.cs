using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using GanGraph.Cli.Setup;
using GanGraph.Cli.Showing;
using GanGraph.Cli.Verifying;
using GanGraph.Engine.Documents;

namespace GanGraph.Cli.Commands;

/// <summary>Says whether a film or a picture is what its graph makes.</summary>
internal static class VerifyCommand
{
    private const int UsualFrames = 16;

    private static readonly Argument<string> Source = new("file")
    {
        Description = "A film, a picture, or a folder of numbered pictures",
    };

    private static readonly Option<string> Graph = new("--graph")
    {
        HelpName = "graph",
        Description = "The graph to compare with, instead of the one that the file carries",
    };

    private static readonly Option<string> Node = new("--node")
    {
        HelpName = "name",
        Description = "The encoder that made the file, where the file does not say it",
    };

    private static readonly Option<int?> Frames = new("--frames")
    {
        HelpName = "n",
        Description = $"How many frames to compare; {UsualFrames} if you do not say",
        CustomParser = ReadCount,
    };

    private static readonly Option<bool> All = new("--all")
    {
        Description = "Compare every frame",
    };

    private static readonly Option<string[]> Roots = new("--root")
    {
        HelpName = "folder",
        Description = "A further folder in which the graph may read files, besides the current "
            + "one and that of the file; may stand several times",
    };

    private static readonly Option<string> Cache = new("--cache")
    {
        HelpName = "folder",
        Description = "Where trainings are kept between runs; .gangraph in one of the folders "
            + "that the graph may read in, unless you say otherwise",
    };

    private static readonly Option<string> Device = new("--device")
    {
        HelpName = "auto|cpu|cuda[:n]",
        Description = "What to compute on; the kind that made the file, unless you say otherwise",
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "For programs: a line of JSON for each thing that happens; the one of type "
            + "verify holds what was found",
    };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new(
            "verify", "Render frames of a film or a picture anew from its graph, and say whether "
            + "they are exact, within tolerance, or different and why")
        {
            Source, Graph, Node, Frames, All, Roots, Cache, Device, Json,
        };
        Device.Validators.Add(RunArguments.CheckDevice);
        command.SetAction(line => (int)Verify(line));
        return command;
    }

    private static ExitCode Verify(ParseResult line)
    {
        bool json = line.GetValue(Json);
        string path = line.GetValue(Source)!;
        IRunView view = json ? new JsonView() : new PlainView(quiet: false);
        RunEnd end;
        try
        {
            end = Verify(line, path, view);
        }
        catch (Exception e)
        {
            end = Failure.EndOf(e);
        }

        if (json)
        {
            JsonLine.WriteResult(end);
        }
        else if (end.Message is not null)
        {
            Console.Error.WriteLine($"gangraph: {end.Message}");
        }

        return end.Code;
    }

    private static RunEnd Verify(ParseResult line, string path, IRunView view)
    {
        if (!Path.Exists(path))
        {
            return new RunEnd(
                ExitCode.Missing, "file.missing",
                $"{path} is not there. Name a film or a picture.", 0, []);
        }

        VerifyRequest request = new(
            path,
            line.GetValue(Graph),
            line.GetValue(Node),
            [.. (line.GetValue(Roots) ?? []).Select(Path.GetFullPath)],
            line.GetValue(Cache),
            line.GetValue(Device),
            line.GetValue(All) ? null : line.GetValue(Frames) ?? UsualFrames);
        using Interruption stop = new(view.Say);
        Verification verification = new(request, view);
        IReadOnlyList<Problem> problems;
        try
        {
            problems = verification.Run(stop.Token);
        }
        catch (Exception) when (stop.IsBehindFailure())
        {
            throw new OperationCanceledException();
        }

        view.Tell(problems);
        if (verification.Result is not Finding finding)
        {
            RunEnd end = RunEnd.Of(problems);
            return end.Code != ExitCode.Missing ? end : end with
            {
                Message = end.Message + " Files are looked for in the current folder, beside "
                    + $"{path}, and in the folders named with --root.",
            };
        }

        if (view is JsonView)
        {
            VerifyReport.WriteJson(path, finding);
        }
        else
        {
            VerifyReport.Write(path, finding, Console.Out);
        }

        return finding.Verdict == Verdict.Different
            ? new RunEnd(
                ExitCode.Failed, "verify.different",
                view is JsonView ? finding.Reasons[0] : null, 0, [])
            : new RunEnd(ExitCode.Done, null, null, 0, []);
    }

    private static int? ReadCount(ArgumentResult result)
    {
        string text = result.Tokens.Single().Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && count >= 1)
        {
            return count;
        }

        result.AddError($"--frames is {text}. Choose how many frames to compare, at least 1.");
        return null;
    }
}
