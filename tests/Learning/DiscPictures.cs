using GanGraph.Values;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests;

/// <summary>Discs of one colour at chance places on a dark ground.</summary>
internal sealed class DiscPictures(int count, int size) : PictureStore
{
    public override int Count => count;

    public override int Width => size;

    public override int Height => size;

    public override Tensor Take(IReadOnlyList<int> indices)
    {
        byte[] bytes = new byte[indices.Count * 3 * size * size];
        Array.Fill(bytes, (byte)30);
        for (int i = 0; i < indices.Count; i++)
        {
            Random place = new(indices[i]);
            double x = size * (0.3 + (0.4 * place.NextDouble()));
            double y = size * (0.3 + (0.4 * place.NextDouble()));
            for (int pixel = 0; pixel < size * size; pixel++)
            {
                double gap = Math.Pow((pixel % size) - x, 2) + Math.Pow((pixel / size) - y, 2);
                if (gap < size * size / 16.0)
                {
                    bytes[(i * 3 * size * size) + pixel] = 230;
                    bytes[(((i * 3) + 1) * size * size) + pixel] = 180;
                }
            }
        }

        return tensor(bytes, [indices.Count, 3, size, size], dtype: ScalarType.Byte);
    }
}
