using GanGraph.Engine;

namespace GanGraph.Nodes.Effects;

/// <summary>Says which moment of a source each frame of a film shows that is played at another
/// speed.</summary>
/// <param name="factor">How many times as fast, over time.</param>
/// <param name="direction">Which way the film runs.</param>
/// <param name="source">Frames in the source.</param>
/// <param name="rate">Frames a second.</param>
internal sealed class Timeline(
    Setting<double> factor, PlayDirection direction, long source, FrameRate rate)
{
    private readonly List<double> _path = [0];

    /// <summary>Frames in the film.</summary>
    public long Length
    {
        get
        {
            double whole = direction == PlayDirection.PingPong
                ? Math.Max(1, 2 * (source - 1)) : source;
            if (factor.Signal is null)
            {
                return Math.Max(1, (long)Math.Ceiling(whole / factor.Value - 1e-9));
            }

            long length = 1;
            while (PathTo(length) < whole)
            {
                length++;
            }

            return length;
        }
    }

    /// <summary>The moments of the source that a span shows, in frames, 0 to
    /// <c>source</c> - 1.</summary>
    public double[] SourceOf(FrameSpan span)
    {
        double[] moments = new double[span.Count];
        double last = source - 1;
        for (int i = 0; i < moments.Length; i++)
        {
            double path = PathTo(span.Start + i);
            moments[i] = direction switch
            {
                PlayDirection.Backward => Math.Max(0, last - path),
                PlayDirection.PingPong => last - Math.Abs(last - Math.Min(path, 2 * last)),
                _ => Math.Min(path, last),
            };
        }

        return moments;
    }

    // Source frames passed before a frame: the sum of the factors of all frames before it.
    private double PathTo(long frame)
    {
        if (factor.Signal is null)
        {
            return frame * factor.Value;
        }

        while (_path.Count <= frame)
        {
            _path.Add(_path[^1] + factor.At(rate.TimeOf(_path.Count - 1)));
        }

        return _path[(int)frame];
    }
}
