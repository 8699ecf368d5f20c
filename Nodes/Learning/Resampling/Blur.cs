using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace GanGraph.Learning.Resampling;

/// <summary>Blurs pictures by a row of weights along each side.</summary>
public static class Blur
{
    /// <summary>1, 4, 6, 4, 1 by 16: close to a Gaussian of one pixel.</summary>
    public static IReadOnlyList<float> Binomial { get; } = [1f / 16, 4f / 16, 6f / 16, 4f / 16,
        1f / 16];

    /// <summary>The weights of a Gaussian.</summary>
    /// <param name="size">How many, odd.</param>
    /// <param name="deviation">Standard deviation in pixels.</param>
    /// <returns>[size], summing to 1.</returns>
    public static IReadOnlyList<float> Gaussian(int size, double deviation)
    {
        double[] bell =
        [
            .. Enumerable.Range(0, size)
                .Select(i => i - ((size - 1) / 2.0))
                .Select(d => Math.Exp(-d * d / (2 * deviation * deviation))),
        ];
        double sum = bell.Sum();
        return [.. bell.Select(b => (float)(b / sum))];
    }

    /// <summary>Blurs; pixels beyond an edge count as the nearest one within.</summary>
    /// <param name="frames">[frames, channels, height, width].</param>
    /// <param name="weights">Of the pixels from left to right; an odd number.</param>
    /// <param name="isWhole">Whether the picture keeps its size; otherwise it loses the edge
    /// where the weights reach out of it.</param>
    /// <returns>[frames, channels, height, width], or smaller by <c>weights.Count - 1</c>.
    /// </returns>
    public static Tensor Of(Tensor frames, IReadOnlyList<float> weights, bool isWhole = true)
    {
        long reach = weights.Count / 2;
        long[] shape = frames.shape;
        long count = shape[0] * shape[1];
        Tensor row = tensor([.. weights], dtype: frames.dtype, device: frames.device);
        Tensor planes = frames.reshape(1, count, shape[2], shape[3]);
        if (isWhole)
        {
            planes = functional.pad(
                planes, [reach, reach, reach, reach], PaddingModes.Replicate);
        }

        // One group for each plane, planes innermost in memory: on the CPU the gradient of any
        // other way takes fifty times as long.
        planes = planes.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);
        planes = functional.conv2d(
            planes, row.view(1, 1, 1, -1).expand(count, 1, 1, -1), groups: count);
        planes = functional.conv2d(
            planes, row.view(1, 1, -1, 1).expand(count, 1, -1, 1), groups: count);
        return planes.reshape(shape[0], shape[1], planes.shape[2], planes.shape[3]);
    }
}
