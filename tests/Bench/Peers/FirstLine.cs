using System.Diagnostics;
using GanGraph.Bench.Measuring;

namespace GanGraph.Bench.Peers;

/// <summary>How long a program takes from its start to the first line that it says.</summary>
internal static class FirstLine
{
    /// <summary>Starts a program, waits for its first line, and lets it end outside the
    /// measurement.</summary>
    /// <param name="program">Its full path.</param>
    /// <param name="arguments">What it is told.</param>
    /// <param name="holds">What the line must hold, so that it is no message of failure.</param>
    public static Sample Time(string program, IEnumerable<string> arguments, string holds)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true };
        double cpu = ProcessorTime.Seconds();
        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string line = process.StandardOutput.ReadLine() ?? "";
        double seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return line.Contains(holds, StringComparison.Ordinal)
            ? new Sample(seconds, ProcessorTime.Seconds() - cpu)
            : throw new InvalidOperationException(
                $"{program} first said '{line}', wanted a line with '{holds}'. "
                + "See what it said above.");
    }
}
