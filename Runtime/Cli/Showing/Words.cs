using System.Globalization;
using GanGraph.Engine.Caching.Keeping;
using GanGraph.Engine.Running;

namespace GanGraph.Cli.Showing;

/// <summary>Numbers and places as a person reads them.</summary>
internal static class Words
{
    /// <summary>A time such as <c>4 s</c>, <c>2 min 5 s</c> or <c>3 h 10 min</c>.</summary>
    public static string Time(double seconds)
    {
        TimeSpan time = TimeSpan.FromSeconds(Math.Round(Math.Clamp(seconds, 0, 1e8)));
        if (time.TotalHours >= 1)
        {
            return Number($"{(int)time.TotalHours} h {time.Minutes} min");
        }

        return time.TotalMinutes >= 1
            ? Number($"{time.Minutes} min {time.Seconds} s")
            : Number($"{time.Seconds} s");
    }

    /// <summary>How far something is, such as <c>120/4000 steps</c>.</summary>
    public static string Count(long done, long of, string unit) =>
        of > 0 ? Number($"{done}/{of} {unit}") : Number($"{done} {unit}");

    /// <summary>How far a node is, how long it will take, and what it says of it.</summary>
    public static string Progress(NodeProgress progress)
    {
        string text = Count(progress.Done, progress.Of, progress.Unit);
        text += progress.SecondsLeft is double left ? $", {Time(left)} left" : "";
        return string.IsNullOrEmpty(progress.Text) ? text : $"{text}, {progress.Text}";
    }

    /// <summary>A size such as <c>4.2 MB</c>.</summary>
    public static string Size(long bytes) => ByteSize.Text(bytes);

    /// <summary>A path as short as can be seen from the current folder.</summary>
    public static string Place(string path)
    {
        string near = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return near.StartsWith("../..", StringComparison.Ordinal) ? path : near;
    }

    /// <summary>The name of a choice as it stands in graph files.</summary>
    public static string Name(Enum choice) =>
        char.ToLowerInvariant($"{choice}"[0]) + $"{choice}"[1..];

    private static string Number(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
