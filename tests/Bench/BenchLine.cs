using GanGraph.Bench.Measuring;
using GanGraph.Bench.Rows;

namespace GanGraph.Bench;

/// <summary>One line of the table.</summary>
/// <param name="Row">Name of the row on the command line.</param>
/// <param name="What">What was measured.</param>
/// <param name="Peer">What it was measured against; a dash for nothing.</param>
/// <param name="Unit">Unit of both numbers.</param>
/// <param name="Ours">How we did, in that unit.</param>
/// <param name="Theirs">How the peer did; null without one.</param>
/// <param name="Ratio">Ours to theirs, round by round; null without a peer.</param>
/// <param name="Cpu">The same of the processor time; null where nobody counted it.</param>
/// <param name="Reach">What is wanted; null for a line that only informs.</param>
/// <param name="Missing">Why nothing was measured; null when it was.</param>
internal sealed record BenchLine(
    string Row,
    string What,
    string Peer,
    string Unit,
    Spread? Ours,
    Spread? Theirs,
    Spread? Ratio,
    Spread? Cpu,
    Reach? Reach,
    string? Missing = null)
{
    /// <summary>Whether the reach holds; null where there is none or nothing was measured.
    /// </summary>
    public bool? Holds => Reach is null || Ours is null ? null
        : Reach.IsRatio ? Ratio!.Median <= Reach.Limit
        : Ours.Median <= Reach.Limit;

    /// <summary>A line of ratios.</summary>
    /// <param name="row">The row it belongs to.</param>
    /// <param name="what">What was measured.</param>
    /// <param name="measured">What came out.</param>
    /// <param name="unit">Unit in which both are shown.</param>
    /// <param name="reach">What is wanted; null for a line that only informs.</param>
    public static BenchLine Of(
        IBenchRow row, string what, Comparison measured, TimeUnit unit, Reach? reach) => new(
            row.Name,
            what,
            row.Peer,
            unit.Name,
            measured.Ours.Times(unit.InSecond),
            measured.Theirs.Times(unit.InSecond),
            measured.Ratio,
            measured.CpuRatio,
            reach);

    /// <summary>A line of a number without a peer.</summary>
    public static BenchLine Alone(
        IBenchRow row, string what, Spread ours, string unit, Reach? reach) =>
        new(row.Name, what, "-", unit, ours, null, null, null, reach);

    /// <summary>A line that says why there are no numbers.</summary>
    public static BenchLine NotMeasured(IBenchRow row, string why) =>
        new(row.Name, row.What, row.Peer, "", null, null, null, null, null, why);
}
