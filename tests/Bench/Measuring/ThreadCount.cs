using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using GanGraph.Torch;

namespace GanGraph.Bench.Measuring;

/// <summary>Gives ours and every peer the same processor cores.</summary>
internal static partial class ThreadCount
{
    private static readonly string[] Variables =
        ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VIPS_CONCURRENCY"];

    /// <summary>Fixes the count for this process and for every peer that it starts: in the
    /// variables that the libraries read, and as cores that they may run on.</summary>
    public static void Fix(int threads)
    {
        string text = threads.ToString(CultureInfo.InvariantCulture);
        foreach (string variable in Variables)
        {
            Environment.SetEnvironmentVariable(variable, text);
            if (OperatingSystem.IsLinux())
            {
                SetNative(variable, text, 1); // what .NET sets, native libraries do not see
            }
        }

        using Process self = Process.GetCurrentProcess();
        if (threads < Environment.ProcessorCount && threads < 63
            && (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()))
        {
            self.ProcessorAffinity = (nint)((1L << threads) - 1);
        }

        TensorThreads.Use(threads);
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetNative(string name, string value, int replace);
}
