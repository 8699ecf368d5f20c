using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Projection;

/// <summary>Pictures made of waves, so that another program can make the same ones.</summary>
internal static class TestPicture
{
    /// <summary>[1, 3, height, width], 0 to 1.</summary>
    public static Tensor Of(int seed, int height, int width)
    {
        float[] values = new float[3 * height * width];
        for (int i = 0; i < values.Length; i++)
        {
            int x = i % width;
            int y = i / width % height;
            int channel = i / width / height;
            values[i] = (float)(0.5 + (0.5 * Math.Sin(
                (0.37 * x) + (seed * 0.11 * y) + (0.013 * x * y) + (channel * 1.7) + seed)));
        }

        return tensor(values).view(1, 3, height, width);
    }

    /// <summary>The first picture with less contrast and a trace of the second.</summary>
    public static Tensor Near(int height, int width) =>
        ((Of(1, height, width) * 0.9) + 0.05 + (Of(2, height, width) * 0.03)).clamp(0, 1);
}
