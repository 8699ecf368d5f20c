using static TorchSharp.torch;

namespace GanGraph.Learning.Resampling;

/// <summary>Moves the points of pictures by a rule that asks, for each point of the result, where
/// in the source it comes from.</summary>
public static class Warp
{
    /// <summary>Twists each picture around its centre.</summary>
    /// <remarks>angle = strength * exp(-5 d / (radius ln 2)) with d in fractions of the short
    /// side; what comes from outside repeats the edge by mirroring.</remarks>
    /// <param name="frames">[frames, channels, height, width].</param>
    /// <param name="strength">Angle at the centre in radians, one for each frame.</param>
    /// <param name="radius">Where the twist has faded, as a fraction of the short side, one for
    /// each frame; greater than 0.</param>
    /// <returns>[frames, channels, height, width].</returns>
    public static Tensor Swirl(Tensor frames, double[] strength, double[] radius)
    {
        (long height, long width) = (frames.shape[2], frames.shape[3]);
        double shortSide = Math.Min(height, width);
        Device device = frames.device;
        Tensor y = (arange(height, dtype: ScalarType.Float32, device: device) + 0.5)
            .sub(height / 2.0).div(shortSide).view(1, height, 1); // [1, height, 1]
        Tensor x = (arange(width, dtype: ScalarType.Float32, device: device) + 0.5)
            .sub(width / 2.0).div(shortSide).view(1, 1, width); // [1, 1, width]
        Tensor distance = (x * x + y * y).sqrt(); // [1, height, width]
        Tensor fade = (distance * PerFrame(radius, r => -5 / (r * Math.Log(2)), device)).exp();
        Tensor angle = fade * PerFrame(strength, s => s, device); // [frames, height, width]
        (Tensor sin, Tensor cos) = (angle.sin(), angle.cos());
        Tensor sourceX = (x * cos - y * sin) * (2 * shortSide / width);
        Tensor sourceY = (x * sin + y * cos) * (2 * shortSide / height);
        Tensor grid = stack([sourceX, sourceY], -1); // [frames, height, width, 2], -1 to 1
        return nn.functional.grid_sample(
            frames, grid, GridSampleMode.Bilinear, GridSamplePaddingMode.Reflection,
            align_corners: false);
    }

    private static Tensor PerFrame(double[] values, Func<double, double> change, Device device) =>
        tensor(values.Select(v => (float)change(v)).ToArray(), device: device).view(-1, 1, 1);
}
