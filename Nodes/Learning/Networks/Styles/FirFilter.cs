using GanGraph.Torch;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks.Styles;

/// <summary>A low-pass filter for changes of size by 2, its taps a part of the network.</summary>
/// <remarks>Each picture is convolved with the filter in both directions. Filters of 8 and more
/// taps lie in files as one row, shorter ones as a square.</remarks>
public sealed class FirFilter
{
    private const int RowFrom = 8;

    private readonly Part _part;

    /// <summary>Declares the part.</summary>
    /// <param name="weights">Where.</param>
    /// <param name="name">Name of the part.</param>
    /// <param name="taps">The filter in one direction, which a file may have otherwise.</param>
    public FirFilter(Weights weights, string name, IReadOnlyList<double> taps)
    {
        Count = taps.Count;
        double sum = taps.Sum();
        float[] row = [.. taps.Select(tap => (float)(tap / sum))];
        _part = Count >= RowFrom
            ? weights.KeepConstant(name, row, Count)
            : weights.KeepConstant(
                name,
                [.. taps.SelectMany(y => taps.Select(x => (float)(x * y / (sum * sum))))],
                Count, Count);
    }

    /// <summary>Number of taps in one direction.</summary>
    public int Count { get; }

    /// <summary>The filter in one direction, if it is the same in both and their product the
    /// whole; else null.</summary>
    /// <returns>The taps in order.</returns>
    public float[]? Row()
    {
        using TorchSharp.DisposeScope scope = NewDisposeScope();
        Tensor square = Square().cpu();
        Tensor row = square.sum(1); // [taps]
        double sum = row.sum().item<float>();
        bool isProduct = sum > 0 && allclose(
            row.unsqueeze(1) * row.unsqueeze(0) / sum, square, 1e-6, 1e-7);
        return isProduct ? (row / Math.Sqrt(sum)).data<float>().ToArray() : null;
    }

    /// <summary>Doubles the size of pictures.</summary>
    /// <param name="pictures">[batch, channels, height, width].</param>
    /// <returns>[batch, channels, 2 height, 2 width].</returns>
    public Tensor Double(Tensor pictures)
    {
        (long batch, long channels, long height, long width) = Sizes(pictures);
        Tensor planes = pictures.reshape(batch * channels, 1, height, width);
        Tensor window = (Square() * 4).to(pictures.dtype).view(1, 1, Count, Count);
        Tensor grown = planes.is_cpu() && !is_grad_enabled()
            ? nn.functional.conv_transpose2d(planes, window, null, [2, 2])
            : TransposedConvolutions.Apply(planes, window, null, 2, 0);
        long start = Count - 1 - ((Count + 1) / 2); // [.., 1, 2 height + taps - 2, ..]
        return Crop(grown, start, 2 * height, 2 * width)
            .reshape(batch, channels, 2 * height, 2 * width);
    }

    /// <summary>Halves the size of pictures.</summary>
    /// <param name="pictures">[batch, channels, height, width], both even.</param>
    /// <returns>[batch, channels, height / 2, width / 2].</returns>
    public Tensor Halve(Tensor pictures)
    {
        (long batch, long channels, long height, long width) = Sizes(pictures);
        long before = (Count - 1) / 2;
        Tensor planes = pictures.reshape(batch * channels, 1, height, width);
        return nn.functional.conv2d(
                Pad(planes, before, Count - 2 - before), Flipped(pictures.dtype), null, [2, 2])
            .reshape(batch, channels, height / 2, width / 2);
    }

    /// <summary>Smooths pictures.</summary>
    /// <param name="pictures">[batch, channels, height, width].</param>
    /// <param name="before">Zeros put before each row and column; negative to cut off.</param>
    /// <param name="after">Zeros put after each row and column; negative to cut off.</param>
    /// <param name="gain">Multiplies the result.</param>
    /// <returns>[batch, channels, height + before + after + 1 - taps, the same for width].
    /// </returns>
    public Tensor Smooth(Tensor pictures, long before, long after, double gain)
    {
        long channels = pictures.shape[1];
        Tensor window = (Flipped(pictures.dtype) * gain).expand(channels, 1, Count, Count);
        return nn.functional.conv2d(
            Pad(pictures, before, after), window, null, groups: channels);
    }

    private static (long, long, long, long) Sizes(Tensor pictures) => (
        pictures.shape[0], pictures.shape[1], pictures.shape[2], pictures.shape[3]);

    private static Tensor Pad(Tensor pictures, long before, long after) =>
        before == 0 && after == 0 ? pictures
            : nn.functional.pad(pictures, [before, after, before, after]);

    private static Tensor Crop(Tensor pictures, long start, long height, long width) =>
        start >= 0 && pictures.shape[2] >= start + height
            ? pictures.narrow(2, start, height).narrow(3, start, width)
            : nn.functional.pad(
                pictures,
                [-start, start + width - pictures.shape[3], -start,
                    start + height - pictures.shape[2]]);

    private Tensor Flipped(ScalarType type) =>
        Square().flip(0, 1).to(type).view(1, 1, Count, Count);

    /// <summary>[taps, taps].</summary>
    private Tensor Square() => _part.Value.dim() == 2 ? _part.Value
        : _part.Value.unsqueeze(1) * _part.Value.unsqueeze(0);
}
