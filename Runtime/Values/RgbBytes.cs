using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Values;

/// <summary>Turns the bytes of decoded pictures into tensors and back; the arithmetic happens on
/// the device, so that only bytes cross over to it.</summary>
public static class RgbBytes
{
    private const int Large = 1 << 20; // bytes

    /// <summary>Brings pictures to the device.</summary>
    /// <param name="rgb">[pictures, height, width, 3] bytes.</param>
    /// <param name="count">Number of pictures.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="device">The device of the run.</param>
    /// <returns>[pictures, 3, height, width], float32, 0 to 1.</returns>
    public static Tensor ToTensor(byte[] rgb, int count, int height, int width, Device device)
    {
        using DisposeScope scope = NewDisposeScope();
        return tensor(rgb, [count, height, width, 3], dtype: ScalarType.Byte).to(device)
            .permute(0, 3, 1, 2) // [pictures, 3, height, width]
            .to_type(ScalarType.Float32).contiguous().div_(255)
            .MoveToOuterDisposeScope();
    }

    /// <summary>Turns the bytes of a picture into the numbers of a tensor on the CPU, where that
    /// is quicker than several operations that each go through all of the memory.</summary>
    /// <param name="planes">Bytes in the order of the tensor.</param>
    /// <param name="target">A contiguous float32 tensor of as many numbers; they are set, 0 to
    /// 1.</param>
    public static unsafe void Fill(ReadOnlySpan<byte> planes, Tensor target)
    {
        Span<float> numbers = MemoryMarshal.Cast<byte, float>(target.bytes)[..planes.Length];
        fixed (byte* from = planes)
        {
            fixed (float* to = numbers)
            {
                int done = Vector256.IsHardwareAccelerated ? InSteps(from, to, planes.Length) : 0;
                OneByOne(from, to, done, planes.Length);
            }
        }

        GC.KeepAlive(target);
    }

    private static unsafe int InSteps(byte* from, float* to, int count)
    {
        // What the caches cannot hold is written past them, which spares reading it first.
        bool isLarge = count * sizeof(float) >= Large;
        int at = 0;
        if (isLarge)
        {
            at = (int)(-(nint)to & (Vector256<byte>.Count - 1)) / sizeof(float);
            OneByOne(from, to, 0, at);
        }

        Vector256<float> full = Vector256.Create(255f);
        for (; at + Vector256<byte>.Count <= count; at += Vector256<byte>.Count)
        {
            (Vector256<ushort> low, Vector256<ushort> high) =
                Vector256.Widen(Vector256.Load(from + at));
            Put(low, to + at);
            Put(high, to + at + Vector256<ushort>.Count);
        }

        Interlocked.MemoryBarrier(); // before another thread reads them
        return at;

        void Put(Vector256<ushort> bytes, float* place)
        {
            (Vector256<uint> first, Vector256<uint> second) = Vector256.Widen(bytes);
            Store(Vector256.ConvertToSingle(first.AsInt32()) / full, place);
            Store(
                Vector256.ConvertToSingle(second.AsInt32()) / full, place + Vector256<uint>.Count);
        }

        void Store(Vector256<float> values, float* place)
        {
            if (isLarge)
            {
                values.StoreAlignedNonTemporal(place);
            }
            else
            {
                values.Store(place);
            }
        }
    }

    private static unsafe void OneByOne(byte* from, float* to, int begin, int end)
    {
        for (int at = begin; at < end; at++)
        {
            to[at] = from[at] / 255f;
        }
    }

    /// <summary>Brings pictures back from the device, each number rounded to the nearest byte.
    /// </summary>
    /// <param name="frames">[pictures, 3, height, width], 0 to 1; what lies outside is cut.</param>
    /// <returns>[pictures, height, width, 3] bytes.</returns>
    public static byte[] FromTensor(Tensor frames)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable inference = no_grad();
        return frames.mul(255).round_().clamp_(0, 255).to_type(ScalarType.Byte)
            .permute(0, 2, 3, 1).contiguous().cpu() // [pictures, height, width, 3]
            .data<byte>().ToArray();
    }
}
