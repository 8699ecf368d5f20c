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
