using GanGraph.Values;
using static TorchSharp.torch;

namespace GanGraph.Bench.Samples;

/// <summary>Pictures of even noise in memory, always the same.</summary>
internal sealed class NoisePictures : PictureStore
{
    private readonly int _size;

    /// <summary>Makes them.</summary>
    public NoisePictures(int count, int size)
    {
        (Count, _size) = (count, size);
        Bytes = new byte[count * Length];
        for (int i = 0; i < Bytes.Length; i++)
        {
            Bytes[i] = (byte)((i * 2654435761u) >> 24);
        }
    }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <inheritdoc/>
    public override int Width => _size;

    /// <inheritdoc/>
    public override int Height => _size;

    /// <summary>All of them, [pictures, 3, size, size].</summary>
    public byte[] Bytes { get; }

    private int Length => 3 * _size * _size;

    /// <inheritdoc/>
    public override Tensor Take(IReadOnlyList<int> indices)
    {
        byte[] taken = new byte[indices.Count * Length];
        for (int i = 0; i < indices.Count; i++)
        {
            Array.Copy(Bytes, indices[i] * Length, taken, i * Length, Length);
        }

        return tensor(taken, [indices.Count, 3, _size, _size], dtype: ScalarType.Byte);
    }
}
