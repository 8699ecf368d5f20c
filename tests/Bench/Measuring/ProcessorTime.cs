using System.Diagnostics;
using System.Runtime.InteropServices;

namespace GanGraph.Bench.Measuring;

/// <summary>The processor time of this process and of the children that have ended.</summary>
internal static unsafe partial class ProcessorTime
{
    private const int Children = -1;
    private const int Longs = 18; // of struct rusage: two times of two numbers, then 14 counts

    /// <summary>Seconds so far; on systems other than Linux those of the process alone.</summary>
    public static double Seconds()
    {
        using Process self = Process.GetCurrentProcess();
        return self.TotalProcessorTime.TotalSeconds
            + (OperatingSystem.IsLinux() ? OfChildren() : 0);
    }

    private static double OfChildren()
    {
        long* usage = stackalloc long[Longs];
        return GetUsage(Children, usage) != 0
            ? double.NaN
            : usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, long* usage);
}
