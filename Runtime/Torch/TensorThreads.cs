using static TorchSharp.torch;

namespace GanGraph.Torch;

/// <summary>How many threads share the work of one tensor operation.</summary>
public static class TensorThreads
{
    /// <summary>The count in use.</summary>
    public static int Count => get_num_threads();

    /// <summary>Sets the count: to one that was asked for, else to OMP_NUM_THREADS, else to the
    /// number of processors (Debian's libtorch starts with one).</summary>
    /// <param name="wanted">Threads; null or 0 lets the machine decide.</param>
    /// <exception cref="TensorLibraryException">The library does not load.</exception>
    public static void Use(int? wanted = null)
    {
        TensorLibrary.Load();
        int count = wanted is > 0 ? wanted.Value : FromEnvironment();
        if (count != get_num_threads())
        {
            set_num_threads(count);
        }
    }

    private static int FromEnvironment() =>
        int.TryParse(Environment.GetEnvironmentVariable("OMP_NUM_THREADS"), out int count)
            && count > 0
            ? count
            : Environment.ProcessorCount;
}
