using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Pictures;

/// <summary>Puts pictures side by side in one.</summary>
public static class SampleSheet
{
    /// <summary>Arranges a batch in rows, with a gap of 2 pixels.</summary>
    /// <param name="pictures">[batch, 3, height, width], -1 to 1; numbers beyond are clipped.
    /// </param>
    /// <param name="columns">Pictures in a row.</param>
    public static Raster Of(Tensor pictures, int columns)
    {
        using DisposeScope scope = NewDisposeScope();
        (int count, int height, int width) =
            ((int)pictures.shape[0], (int)pictures.shape[2], (int)pictures.shape[3]);
        byte[] bytes = ((pictures.detach() + 1) * 127.5 + 0.5).clamp(0, 255).to(uint8)
            .permute(0, 2, 3, 1).contiguous().cpu().data<byte>().ToArray(); // [batch, h, w, 3]
        int rows = (count + columns - 1) / columns;
        Raster sheet = new(
            (columns * (width + 2)) - 2, (rows * (height + 2)) - 2, new Colour(24, 24, 24));
        for (int i = 0; i < count; i++)
        {
            int left = i % columns * (width + 2);
            int top = i / columns * (height + 2);
            for (int row = 0; row < height; row++)
            {
                bytes.AsSpan(((i * height) + row) * width * 3, width * 3)
                    .CopyTo(sheet.Pixels.AsSpan((((top + row) * sheet.Width) + left) * 3));
            }
        }

        return sheet;
    }
}
