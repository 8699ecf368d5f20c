namespace TorchSharp.Native;

/// <summary>What libtorch is told before its first work.</summary>
internal static class TensorDefaults
{
    private static int _done;

    /// <summary>Sets the thread count to the number of processors, once, unless OMP_NUM_THREADS
    /// says otherwise: Debian's libtorch starts with one.</summary>
    internal static void Apply()
    {
        if (Interlocked.Exchange(ref _done, 1) == 0
            && Environment.GetEnvironmentVariable("OMP_NUM_THREADS") is null or "")
        {
            _ = LibTorch.gg_set_threads(Environment.ProcessorCount);
        }
    }
}
