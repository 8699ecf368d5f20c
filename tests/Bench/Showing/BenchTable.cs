using System.Globalization;
using GanGraph.Bench.Measuring;

namespace GanGraph.Bench.Showing;

/// <summary>The table for people.</summary>
internal static class BenchTable
{
    private static readonly string[] Head =
        ["row", "what", "peer", "ours", "theirs", "ratio (least..most)", "cpu", "reach", ""];

    /// <summary>Writes the machine and a line for each result.</summary>
    public static void Write(
        IReadOnlyList<BenchLine> lines, MachineLine machine, TextWriter to)
    {
        to.WriteLine(machine);
        to.WriteLine();
        List<string[]> cells = [Head, .. lines.Where(l => l.Missing is null).Select(Cells)];
        int[] widths = [.. Head.Select((_, column) => cells.Max(row => row[column].Length))];
        foreach (string[] row in cells)
        {
            to.WriteLine(string.Join("  ", row.Select((c, i) => c.PadRight(widths[i]))).TrimEnd());
        }

        foreach (BenchLine line in lines.Where(l => l.Missing is not null))
        {
            to.WriteLine($"{line.Row}  {line.What}: not measured. {line.Missing}");
        }
    }

    private static string[] Cells(BenchLine line) =>
    [
        line.Row, line.What, line.Peer,
        Number(line.Ours!.Median, line.Unit),
        line.Theirs is null ? "" : Number(line.Theirs.Median, line.Unit),
        line.Ratio is Spread r ? Text($"{r.Median:0.00} ({r.Least:0.00}..{r.Most:0.00})") : "",
        line.Cpu is Spread cpu ? Text($"{cpu.Median:0.00}") : "",
        line.Reach?.Words ?? "",
        line.Holds switch { true => "holds", false => "MISSES", _ => "" },
    ];

    private static string Number(double value, string unit) => value switch
    {
        >= 100 => Text($"{value:0} {unit}"),
        >= 10 => Text($"{value:0.0} {unit}"),
        _ => Text($"{value:0.00} {unit}"),
    };

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
