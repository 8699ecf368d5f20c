using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>What libtorch's own libraries read from the environment when they are loaded.
/// </summary>
/// <remarks>libtorch shares work over OpenMP, OpenBLAS over threads of its own. Side by side they
/// fight for the processors, and OpenMP's threads spin while they wait: with two threads on two
/// busy cores a training step of a DCGAN (64 px, 24 channels, batch 16) took 2.6 seconds instead
/// of 0.12. What the person has set stays as it is.</remarks>
internal static partial class NativeEnvironment
{
    /// <summary>Lets OpenMP threads sleep, and leaves the threads to libtorch alone.</summary>
    internal static void Prepare()
    {
        if (OperatingSystem.IsLinux())
        {
            Set("OMP_WAIT_POLICY", "passive");
            Set("OPENBLAS_NUM_THREADS", "1");
        }
    }

    private static void Set(string name, string value) => _ = setenv(name, value, 0);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int setenv(string name, string value, int overwrite);
}
