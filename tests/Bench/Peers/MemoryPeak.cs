using System.Diagnostics;
using System.Globalization;

namespace GanGraph.Bench.Peers;

/// <summary>The most memory that a program and its children had in use.</summary>
/// <param name="OwnMegabytes">Of the program itself.</param>
/// <param name="ChildMegabytes">Of its largest child; 0 without any.</param>
internal readonly record struct MemoryPeak(double OwnMegabytes, double ChildMegabytes)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs a program to its end and watches it.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static MemoryPeak Of(string program, IEnumerable<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments))!;
        double own = 0;
        double child = 0;
        while (!process.WaitForExit(Pause))
        {
            own = Math.Max(own, PeakOf(process.Id));
            // Until it has become the other program, a new process is its parent once more.
            string? same = ProgramOf(process.Id);
            foreach (int id in ChildrenOf(process.Id).Where(id => ProgramOf(id) != same))
            {
                child = Math.Max(child, PeakOf(id));
            }
        }

        return process.ExitCode == 0
            ? new MemoryPeak(own, child)
            : throw new InvalidOperationException(
                $"{program} ended with status {process.ExitCode}, wanted 0.");
    }

    /// <summary>The programs that a program has started and that still run.</summary>
    public static IEnumerable<int> ChildrenOf(int process) => Tasks(process)
        .SelectMany(task => Lines(Path.Combine(task, "children")))
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(int.Parse);

    /// <summary>The largest resident set so far, which the kernel remembers.</summary>
    private static double PeakOf(int process)
    {
        string? line = Lines($"/proc/{process}/status")
            .FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : double.Parse(
            line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
            CultureInfo.InvariantCulture) / 1024;
    }

    private static string? ProgramOf(int process)
    {
        try
        {
            return new FileInfo($"/proc/{process}/exe").LinkTarget;
        }
        catch (IOException)
        {
            return null; // it has ended
        }
    }

    private static string[] Tasks(int process)
    {
        try
        {
            return Directory.GetDirectories($"/proc/{process}/task");
        }
        catch (IOException)
        {
            return []; // it has ended
        }
    }

    private static string[] Lines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (IOException)
        {
            return []; // it has ended
        }
    }
}
