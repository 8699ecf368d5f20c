using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace GanGraph.Media.Video;

/// <summary>Picks the exact time of each frame from what ffmpeg's <c>showinfo</c> filter
/// says.</summary>
internal sealed partial class FrameTimes : IDisposable
{
    private readonly BlockingCollection<long> _ticks = [];
    private Fraction _tick = new(1, 1);

    /// <summary>Hears one line of ffmpeg.</summary>
    public void Hear(string line)
    {
        if (!line.Contains("showinfo", StringComparison.Ordinal))
        {
            return;
        }

        Match tick = TickLine().Match(line);
        if (tick.Success)
        {
            _tick = Fraction.Parse(tick.Groups[1].Value);
            return;
        }

        Match frame = FrameLine().Match(line);
        if (frame.Success)
        {
            _ticks.Add(long.Parse(frame.Groups[1].Value, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The time of the next frame in seconds; waits until ffmpeg has said it.</summary>
    public double Next(CancellationToken cancel)
    {
        long ticks = _ticks.Take(cancel);
        return (double)ticks * _tick.Numerator / _tick.Denominator;
    }

    /// <inheritdoc/>
    public void Dispose() => _ticks.Dispose();

    [GeneratedRegex(@"config in time_base: (\d+/\d+)")]
    private static partial Regex TickLine();

    [GeneratedRegex(@"\bn: *\d+ pts: *(-?\d+)")]
    private static partial Regex FrameLine();
}
