namespace GanGraph.Bench.Measuring;

/// <summary>Ours and the peer, measured in turns: a machine that slows down slows both.</summary>
/// <param name="Ours">Seconds of our turns.</param>
/// <param name="Theirs">Seconds of the peer's turns.</param>
/// <param name="Ratio">Ours to theirs, round by round.</param>
/// <param name="CpuRatio">The same of the processor time; null where nobody counted it.</param>
internal sealed record Comparison(Spread Ours, Spread Theirs, Spread Ratio, Spread? CpuRatio)
{
    /// <summary>Lets both take turns, once to warm up and then round by round.</summary>
    /// <param name="rounds">How many rounds count.</param>
    /// <param name="ours">One turn of ours.</param>
    /// <param name="theirs">One turn of the peer.</param>
    public static Comparison InTurns(int rounds, Func<Sample> ours, Func<Sample> theirs)
    {
        ours();
        theirs();
        (Sample Ours, Sample Theirs)[] turns =
            [.. Enumerable.Range(0, rounds).Select(_ => (ours(), theirs()))];
        bool counted = turns.All(t => t.Ours.CpuSeconds >= 0 && t.Theirs.CpuSeconds > 0);
        return new Comparison(
            Spread.Of(turns.Select(t => t.Ours.Seconds)),
            Spread.Of(turns.Select(t => t.Theirs.Seconds)),
            Spread.Of(turns.Select(t => t.Ours.Seconds / t.Theirs.Seconds)),
            counted
                ? Spread.Of(turns.Select(t => t.Ours.CpuSeconds / t.Theirs.CpuSeconds))
                : null);
    }

    /// <summary>Our seconds alone, once to warm up and then round by round.</summary>
    public static Spread Alone(int rounds, Func<Sample> ours)
    {
        ours();
        return Spread.Of(Enumerable.Range(0, rounds).Select(_ => ours().Seconds).ToArray());
    }
}
