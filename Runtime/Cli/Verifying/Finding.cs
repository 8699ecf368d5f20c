using GanGraph.Media.Comparing;

namespace GanGraph.Cli.Verifying;

/// <summary>What the comparison of a file with its graph has found.</summary>
internal sealed class Finding
{
    private readonly List<string> _reasons = [];
    private readonly List<string> _notes = [];

    /// <summary>Why the file is different, most telling first; empty when it is not.</summary>
    public IReadOnlyList<string> Reasons => _reasons;

    /// <summary>What else there is to know.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>How far the frames are from those of the graph, by their numbers in the stream.
    /// </summary>
    public SortedList<long, FrameDifference> Frames { get; } = [];

    /// <summary>How far they may be; null when nothing was compared.</summary>
    public Tolerance? Tolerance { get; set; }

    /// <summary>Whether the file is what the graph makes.</summary>
    public Verdict Verdict => _reasons.Count > 0 ? Verdict.Different
        : Frames.Values.All(frame => frame.IsExact) ? Verdict.Exact
        : Verdict.WithinTolerance;

    /// <summary>The frames that are further away than allowed.</summary>
    public IEnumerable<long> Beyond =>
        Frames.Where(frame => Tolerance?.Allows(frame.Value) == false).Select(frame => frame.Key);

    /// <summary>Says why the file is different.</summary>
    public void Differs(string reason) => _reasons.Add(reason);

    /// <summary>Says what else there is to know.</summary>
    public void Note(string text) => _notes.Add(text);
}
