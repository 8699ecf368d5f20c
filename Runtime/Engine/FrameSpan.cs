namespace GanGraph.Engine;

/// <summary>Frames that follow each other: the unit in which a graph is rendered.</summary>
/// <param name="Start">Number of the first frame, from 0.</param>
/// <param name="Count">How many frames.</param>
/// <param name="Rate">Frames a second.</param>
public readonly record struct FrameSpan(long Start, int Count, FrameRate Rate)
{
    /// <summary>Number of the frame after the last one.</summary>
    public long End => Start + Count;

    /// <summary>Time of the frame at <paramref name="index"/> in this span, in seconds from the
    /// start of the film.</summary>
    public double TimeAt(int index) => Rate.TimeOf(Start + index);

    /// <summary>Whether every frame of <paramref name="other"/> is in this span.</summary>
    public bool Covers(FrameSpan other) => other.Start >= Start && other.End <= End;

    /// <inheritdoc/>
    public override string ToString() => $"frames {Start} to {End - 1}";
}
