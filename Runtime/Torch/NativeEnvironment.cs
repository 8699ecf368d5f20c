using System.Runtime.InteropServices;

namespace GanGraph.Torch;

/// <summary>What libtorch's own libraries read from the environment when they are loaded.
/// </summary>
/// <remarks>libtorch shares work over OpenMP, OpenBLAS over threads of its own. Side by side they
/// fight for the processors, and OpenMP's threads spin while they wait: with two threads on two
/// busy cores a training step of a DCGAN (64 px, 24 channels, batch 16) took 2.6 seconds instead
/// of 0.12. MKL, which the packages and PyTorch bring along, rounds differently where a tensor
/// happens to lie in memory, unless it is told to be strict: only then does a training that was
/// stopped equal one that was not. What the person has set stays as it is.</remarks>
internal static partial class NativeEnvironment
{
    /// <summary>Lets OpenMP threads sleep, leaves the threads to libtorch alone, and makes MKL
    /// give the same bits for the same numbers.</summary>
    internal static void Prepare()
    {
        Set("MKL_CBWR", "AUTO,STRICT");
        if (OperatingSystem.IsLinux())
        {
            Set("OMP_WAIT_POLICY", "passive");
            Set("OPENBLAS_NUM_THREADS", "1");
        }
    }

    // .NET keeps variables of its own; native libraries see only those of the C runtime.
    private static void Set(string name, string value)
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = setenv(name, value, 0);
        }
        else if (Environment.GetEnvironmentVariable(name) is null)
        {
            _ = _putenv_s(name, value);
        }
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int setenv(string name, string value, int overwrite);

    [LibraryImport("ucrtbase", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int _putenv_s(string name, string value);
}
