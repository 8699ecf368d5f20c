using GanGraph.Editor.Viewing;
using GanGraph.Media.Pictures;
using Newtonsoft.Json.Linq;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Editor.Viewers;

/// <summary>Shows numbers as colours: blue below 0, orange above, dark at 0; a row for each
/// vector.</summary>
internal static class HeatMap
{
    private const float Full = 3; // of a hundred normal numbers hardly one lies beyond

    /// <summary>Shows vectors.</summary>
    /// <param name="points">[vectors, ...], any numbers.</param>
    /// <param name="request">How large.</param>
    /// <param name="words">What it shows.</param>
    /// <param name="facts">What is known of it.</param>
    public static Preview Of(Tensor points, ViewRequest request, string words, JObject facts)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor flat = points.flatten(1).cpu(); // [vectors, numbers]
        float[] numbers = flat.contiguous().data<float>().ToArray();
        (int rows, int columns) = ((int)flat.shape[0], (int)flat.shape[1]);
        int wide = Math.Max(1, request.Width / columns);
        int high = Math.Max(1, Math.Min(request.Height / rows, 24));
        byte[] rgb = new byte[rows * high * columns * wide * 3];
        for (int y = 0; y < rows * high; y++)
        {
            for (int x = 0; x < columns * wide; x++)
            {
                Colour(numbers[(y / high * columns) + (x / wide)])
                    .CopyTo(rgb.AsSpan(((y * columns * wide) + x) * 3));
            }
        }

        facts["tiles"] = new JObject { ["columns"] = 1, ["rows"] = rows, ["count"] = rows };
        return Pictured.Png(
            new Picture(columns * wide, rows * high, 3, 8, rgb), request, words, facts);
    }

    private static byte[] Colour(float number)
    {
        float part = Math.Clamp(float.IsNaN(number) ? 0 : number / Full, -1, 1);
        (int red, int green, int blue) = part < 0 ? (70, 150, 255) : (255, 150, 40);
        float light = Math.Abs(part);
        return [Mix(red), Mix(green), Mix(blue)];

        byte Mix(int full) => (byte)(24 + (light * (full - 24)));
    }
}
