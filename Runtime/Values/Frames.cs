using GanGraph.Engine;
using static TorchSharp.torch;

namespace GanGraph.Values;

/// <summary>Pictures that follow each other.</summary>
/// <remarks>A tensor [frames, 3, height, width], float32, red, green, blue, from 0 (black) to 1
/// (white) in the sRGB curve, on the device of the run.</remarks>
public sealed class Frames : IStreamed
{
    /// <summary>Takes a tensor over: it lives as long as this object, whatever dispose scope it
    /// was made in.</summary>
    /// <param name="pixels">[frames, 3, height, width], float32, 0 to 1.</param>
    /// <exception cref="ArgumentException">Another shape.</exception>
    public Frames(Tensor pixels)
    {
        if (pixels.dim() != 4 || pixels.shape[1] != 3)
        {
            throw new ArgumentException(
                "Frames needs [frames, 3, height, width] but the tensor is "
                + $"[{string.Join(", ", pixels.shape)}].",
                nameof(pixels));
        }

        Pixels = pixels.DetachFromDisposeScope();
    }

    /// <summary>[frames, 3, height, width], float32, 0 to 1.</summary>
    public Tensor Pixels { get; }

    /// <inheritdoc/>
    public int Count => (int)Pixels.shape[0];

    /// <summary>Height in pixels.</summary>
    public int Height => (int)Pixels.shape[2];

    /// <summary>Width in pixels.</summary>
    public int Width => (int)Pixels.shape[3];

    /// <inheritdoc/>
    public IStreamed Slice(int start, int count) => new Frames(Pixels.narrow(0, start, count));

    /// <inheritdoc/>
    public IStreamed Join(IReadOnlyList<IStreamed> parts) =>
        new Frames(cat(parts.Select(part => ((Frames)part).Pixels).ToList(), 0));

    /// <inheritdoc/>
    public void Dispose() => Pixels.Dispose();
}
