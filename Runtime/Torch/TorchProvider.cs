#if TENSORS_PACKAGES
using System.Reflection;
#endif
using static TorchSharp.torch;

namespace GanGraph.Torch;

/// <summary>Which tensors this build computes with.</summary>
public static class TorchProvider
{
    /// <summary>"system" (GanGraph.Torch over an installed libtorch) or "packages" (TorchSharp).
    /// </summary>
    public const string Name =
#if TENSORS_PACKAGES
        "packages";
#else
        "system";
#endif

    /// <summary>What stands between the program and libtorch, such as "TorchSharp 0.107.0".
    /// </summary>
    public static string Library =>
#if TENSORS_PACKAGES
        "TorchSharp " + typeof(TorchSharp.torch).Assembly
            .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
#else
        "GanGraph.Torch";
#endif

    /// <summary>The version of libtorch, such as "1.13.0".</summary>
    /// <exception cref="TensorLibraryException">The library does not load.</exception>
    public static string LibTorchVersion
    {
        get
        {
            TensorLibrary.Load();
            string[] numbers = __version__.Split('.');
            return string.Join('.', numbers.Take(3)); // TorchSharp adds a fourth, which is 0
        }
    }

    /// <summary>Whether there is a CUDA device that libtorch can use.</summary>
    /// <exception cref="TensorLibraryException">The library does not load.</exception>
    public static bool HasCuda
    {
        get
        {
            TensorLibrary.Load();
            return cuda.is_available();
        }
    }

    /// <summary>How many CUDA devices there are.</summary>
    /// <exception cref="TensorLibraryException">The library does not load.</exception>
    public static int CudaDevices => HasCuda ? cuda.device_count() : 0;
}
