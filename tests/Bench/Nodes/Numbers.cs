using GanGraph.Engine;

namespace GanGraph.Bench.Nodes;

/// <summary>Frames that are one number each: nothing could be lighter.</summary>
/// <param name="frames">One number for each frame.</param>
internal sealed class Numbers(double[] frames) : IStreamed
{
    /// <summary>One number for each frame.</summary>
    public double[] Frames { get; } = frames;

    /// <inheritdoc/>
    public int Count => Frames.Length;

    /// <summary>The numbers of some frames: those of the frames themselves.</summary>
    public static double[] From(long start, int count)
    {
        double[] made = new double[count];
        for (int i = 0; i < count; i++)
        {
            made[i] = start + i;
        }

        return made;
    }

    /// <summary>The same numbers, each raised by one.</summary>
    public static double[] Raise(double[] numbers)
    {
        double[] raised = new double[numbers.Length];
        for (int i = 0; i < raised.Length; i++)
        {
            raised[i] = numbers[i] + 1;
        }

        return raised;
    }

    /// <inheritdoc/>
    public IStreamed Slice(int start, int count) =>
        new Numbers(Frames.AsSpan(start, count).ToArray());

    /// <inheritdoc/>
    public IStreamed Join(IReadOnlyList<IStreamed> parts) =>
        new Numbers([.. parts.SelectMany(part => ((Numbers)part).Frames)]);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
