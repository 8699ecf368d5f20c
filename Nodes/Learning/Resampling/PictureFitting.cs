using GanGraph.Media.Pictures;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Resampling;

/// <summary>Brings pictures of any proportions to a wanted size.</summary>
public static class PictureFitting
{
    /// <summary>Resizes, then cuts or fills what does not fit.</summary>
    /// <param name="frames">[frames, channels, height, width], 0 to 1.</param>
    /// <param name="width">Wanted width in pixels.</param>
    /// <param name="height">Wanted height in pixels.</param>
    /// <param name="fit">What happens to other proportions.</param>
    /// <param name="filter">How neighbouring pixels are weighed.</param>
    /// <returns>[frames, channels, height, width] of the wanted size, 0 to 1.</returns>
    public static Tensor Fit(
        Tensor frames, int width, int height, PictureFit fit, ResamplingFilter filter)
    {
        (double sourceHeight, double sourceWidth) = (frames.shape[2], frames.shape[3]);
        (double across, double down) = (width / sourceWidth, height / sourceHeight);
        double scale = fit == PictureFit.Crop ? Math.Max(across, down) : Math.Min(across, down);
        (int fittedWidth, int fittedHeight) = fit == PictureFit.Stretch
            ? (width, height)
            : (Side(sourceWidth * scale), Side(sourceHeight * scale));
        Tensor fitted = Resampler.Resize(frames, fittedWidth, fittedHeight, filter).clamp(0, 1);
        if (fittedWidth == width && fittedHeight == height)
        {
            return fitted;
        }

        if (fit == PictureFit.Crop)
        {
            return fitted
                .narrow(3, (fittedWidth - width) / 2, width)
                .narrow(2, (fittedHeight - height) / 2, height)
                .contiguous();
        }

        long left = (width - fittedWidth) / 2;
        long top = (height - fittedHeight) / 2;
        return nn.functional.pad(
            fitted,
            [left, width - fittedWidth - left, top, height - fittedHeight - top],
            PaddingModes.Constant, 0);
    }

    private static int Side(double length) => Math.Max(1, (int)Math.Round(length));
}
