using static TorchSharp.torch;

namespace GanGraph.Torch;

/// <summary>Which tensors this build computes with.</summary>
public static class TorchProvider
{
#if PROVIDER_SYSTEM
    /// <summary>"system" (GanGraph.Torch over an installed libtorch) or "packages" (TorchSharp).
    /// </summary>
    public const string Name = "system";
#else
    /// <summary>"system" (GanGraph.Torch over an installed libtorch) or "packages" (TorchSharp).
    /// </summary>
    public const string Name = "packages";
#endif

    /// <summary>The version of libtorch, such as "1.13.0".</summary>
    public static string LibTorchVersion => __version__;

    /// <summary>Whether there is a CUDA device that libtorch can use.</summary>
    public static bool HasCuda => cuda.is_available();

    /// <summary>How many CUDA devices there are.</summary>
    public static int CudaDevices => cuda.device_count();
}
