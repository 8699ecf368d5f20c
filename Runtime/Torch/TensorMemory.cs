#if TENSORS_SYSTEM
using TorchSharp.Native;
#endif

namespace GanGraph.Torch;

/// <summary>The memory of large tensors on the CPU, which waits for the next ones: a training
/// step makes the same tensors as the step before. With the package there is nothing of the kind,
/// and all of this does nothing.</summary>
public static class TensorMemory
{
    /// <summary>Bytes that wait.</summary>
#if TENSORS_SYSTEM
    public static long Kept => LibTorch.gg_memory_kept();
#else
    public static long Kept => 0;
#endif

    /// <summary>Sets how much may wait.</summary>
    /// <param name="bytes">At most so many; 0 keeps nothing. A quarter of what the process may
    /// take unless it is set.</param>
    public static void Limit(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
#if TENSORS_SYSTEM
        LibTorch.gg_memory_limit(bytes);
#endif
    }

    /// <summary>Gives what waits back to the system; right after work whose tensors will not be
    /// made again.</summary>
    public static void Release()
    {
#if TENSORS_SYSTEM
        LibTorch.gg_memory_release();
#endif
    }
}
