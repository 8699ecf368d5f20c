using System.CommandLine;
using GanGraph.Bench.Measuring;
using GanGraph.Bench.Peers;
using GanGraph.Bench.Rows;
using GanGraph.Bench.Showing;

namespace GanGraph.Bench;

/// <summary>Measures rows of the table by name and shows what came out.</summary>
internal static class BenchCommand
{
    private static readonly Argument<string[]> Names = new("rows")
    {
        HelpName = "rows",
        Description = "Rows to measure, all of them unless you say otherwise: "
            + string.Join(", ", BenchRows.All.Select(row => row.Name)),
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<int> Rounds = new("--rounds")
    {
        HelpName = "n",
        Description = "How often ours and the peer take turns",
        DefaultValueFactory = _ => 7,
    };

    private static readonly Option<int> Threads = new("--threads")
    {
        HelpName = "n",
        Description = "Processor cores for ours and for the peer; all of them unless you say "
            + "otherwise",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "For programs: one object instead of a table",
    };

    /// <summary>Runs the command line.</summary>
    /// <returns>0 when every row that was measured holds, 1 when one misses, 2 when the command
    /// line makes no sense.</returns>
    public static int Run(string[] args)
    {
        RootCommand root = new("Measures GanGraph against its peers and prints a table of ratios.");
        Names.AcceptOnlyFromAmong([.. BenchRows.All.Select(row => row.Name)]);
        root.Arguments.Add(Names);
        root.Options.Add(Rounds);
        root.Options.Add(Threads);
        root.Options.Add(Json);
        root.SetAction(Measure);
        ParseResult line = root.Parse(args);
        return line.Errors.Count > 0 ? Math.Max(2, line.Invoke()) : line.Invoke();
    }

    private static int Measure(ParseResult line)
    {
        string[] names = line.GetValue(Names) ?? [];
        using BenchContext context = new(
            Math.Max(1, line.GetValue(Rounds)), Math.Max(1, line.GetValue(Threads)));
        ThreadCount.Fix(context.Threads);
        MachineLine machine = MachineLine.Begin(context.Threads);
        List<BenchLine> lines = [];
        foreach (IBenchRow row in BenchRows.All.Where(r => names.Length == 0
            || names.Contains(r.Name)))
        {
            lines.AddRange(Lines(row, context));
        }

        machine.End();
        if (line.GetValue(Json))
        {
            BenchJson.Write(lines, machine, Console.Out);
        }
        else
        {
            BenchTable.Write(lines, machine, Console.Out);
        }

        return lines.Any(l => l.Holds == false) ? 1 : 0;
    }

    private static IReadOnlyList<BenchLine> Lines(IBenchRow row, BenchContext context)
    {
        context.Say($"{row.Name} ...");
        try
        {
            return [.. row.Measure(context)];
        }
        catch (PeerMissingException missing)
        {
            return [BenchLine.NotMeasured(row, missing.Message)];
        }
    }
}
