using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static unsafe string __version__ =>
        Marshal.PtrToStringUTF8((IntPtr)LibTorch.gg_version())!;

    public static DisposeScope? CurrentDisposeScope =>
        DisposeScopeManager.ThreadSingleton.CurrentDisposeScope;

    public static DisposeScope NewDisposeScope() =>
        DisposeScopeManager.ThreadSingleton.NewDisposeScope();

    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using DisposeScope scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }

    public static int get_num_threads()
    {
        TensorDefaults.Apply();
        return LibTorch.Check(LibTorch.gg_threads());
    }

    public static void set_num_threads(int num)
    {
        TensorDefaults.Apply();
        LibTorch.Check(LibTorch.gg_set_threads(num));
    }

    public static int get_num_interop_threads() => LibTorch.Check(LibTorch.gg_interop_threads());

    public static void set_num_interop_threads(int num) =>
        LibTorch.Check(LibTorch.gg_set_interop_threads(num));

    public static bool cuda_is_available() => cuda.is_available();

    /// <summary>What there is of CUDA.</summary>
    public static class cuda
    {
        public static bool is_available() => device_count() > 0;

        public static int device_count() => LibTorch.gg_cuda_devices();

        public static void synchronize(Device? device = null) =>
            LibTorch.Check(LibTorch.gg_cuda_synchronize(device?.index ?? -1));

        public static void manual_seed(long seed) => torch.manual_seed(seed);

        public static void manual_seed_all(long seed) => torch.manual_seed(seed);
    }
}
