using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Values;

/// <summary>Turns the bytes of decoded pictures into tensors and back; the arithmetic happens on
/// the device, so that only bytes cross over to it.</summary>
public static class RgbBytes
{
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
    public static void Fill(ReadOnlySpan<byte> planes, Tensor target)
    {
        Span<float> numbers = MemoryMarshal.Cast<byte, float>(target.bytes);
        int at = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            Vector256<float> full = Vector256.Create(255f);
            for (; at + Vector256<byte>.Count <= planes.Length; at += Vector256<byte>.Count)
            {
                (Vector256<ushort> low, Vector256<ushort> high) =
                    Vector256.Widen(Vector256.Create(planes[at..]));
                Put(low, numbers[at..]);
                Put(high, numbers[(at + Vector256<ushort>.Count)..]);
            }

            void Put(Vector256<ushort> bytes, Span<float> to)
            {
                (Vector256<uint> first, Vector256<uint> second) = Vector256.Widen(bytes);
                (Vector256.ConvertToSingle(first.AsInt32()) / full).CopyTo(to);
                (Vector256.ConvertToSingle(second.AsInt32()) / full)
                    .CopyTo(to[Vector256<uint>.Count..]);
            }
        }

        for (; at < planes.Length; at++)
        {
            numbers[at] = planes[at] / 255f;
        }

        GC.KeepAlive(target);
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
