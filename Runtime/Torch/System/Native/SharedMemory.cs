using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>Tensors over arrays of .NET, pinned for as long as a tensor uses them.</summary>
internal static unsafe class SharedMemory
{
    /// <summary>A tensor [count] over an array from an offset in numbers.</summary>
    internal static Tensor Wrap(
        Array array, ScalarType dtype, long count, long offset, bool requiresGrad)
    {
        long held = Buffer.ByteLength(array) / dtype.ElementSize();
        long length = count < 0 ? held - offset : count;
        if (offset < 0 || length < 0 || offset + length > held)
        {
            throw new ArgumentOutOfRangeException(
                nameof(count), $"{length} numbers from {offset} do not lie in {held}.");
        }

        GCHandle pin = GCHandle.Alloc(array, GCHandleType.Pinned);
        byte* memory = (byte*)pin.AddrOfPinnedObject() + (offset * dtype.ElementSize());
        IntPtr made = LibTorch.gg_tensor_from_memory(
            memory, &length, 1, (int)dtype, &Unpin, GCHandle.ToIntPtr(pin));
        if (made == 0)
        {
            pin.Free();
            throw LibTorch.Failure();
        }

        return TensorFactory.Finish(new Tensor(made), requiresGrad);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Unpin(IntPtr pin) => GCHandle.FromIntPtr(pin).Free();
}
