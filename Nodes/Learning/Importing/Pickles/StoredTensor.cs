using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Importing.Pickles;

/// <summary>A tensor in a file: where its numbers are and how they are laid out. Nothing is read
/// before <see cref="Load"/>.</summary>
internal sealed class StoredTensor
{
    private const long Most = 1L << 28;

    private readonly StoredNumbers _numbers;
    private readonly long _first;
    private readonly long[] _strides;

    private StoredTensor(StoredNumbers numbers, long first, long[] shape, long[] strides)
    {
        _numbers = numbers;
        _first = first;
        _strides = strides;
        Shape = shape;
        Count = shape.Aggregate(1L, Product);
    }

    /// <summary>Size along each axis.</summary>
    public IReadOnlyList<long> Shape { get; }

    /// <summary>How many numbers.</summary>
    public long Count { get; }

    /// <summary>The type of the numbers.</summary>
    public ScalarType Type => _numbers.Type;

    /// <summary>Makes a tensor over numbers.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="first">Which is the first.</param>
    /// <param name="shape">Size along each axis.</param>
    /// <param name="strides">Numbers from one place to the next, for each axis.</param>
    /// <exception cref="PickleException">It reaches beyond the numbers, or has more places than
    /// there are numbers.</exception>
    public static StoredTensor Over(
        StoredNumbers numbers, long first, long[] shape, long[] strides)
    {
        if (shape.Length != strides.Length)
        {
            throw new PickleException(
                $"a tensor has {shape.Length} axes and {strides.Length} strides");
        }

        StoredTensor made = new(numbers, first, shape, strides);
        if (made.Count > Most)
        {
            throw new PickleException($"a tensor has {made.Count} numbers, which no layer has");
        }

        long last = made.Count == 0 ? first : Product(1, first) + made.Extent();
        if (made.Count > numbers.Count || last > Math.Min(numbers.Count, Most))
        {
            throw new PickleException(
                $"a tensor of [{string.Join(", ", shape)}] wants {Math.Max(made.Count, last)} "
                + $"numbers, where {numbers.Count} are stored");
        }

        return made;
    }

    /// <summary>The product of two counts.</summary>
    /// <exception cref="PickleException">It is larger than any memory.</exception>
    public static long Product(long one, long other)
    {
        Int128 product = (Int128)one * other;
        return product <= 1L << 40 ? (long)product
            : throw new PickleException("a tensor has more numbers than any memory holds");
    }

    /// <summary>Reads the numbers from the file straight into a tensor of the CPU, one after the
    /// other; the caller disposes it.</summary>
    /// <exception cref="PickleException">They cannot be read.</exception>
    public Tensor Load()
    {
        using DisposeScope scope = NewDisposeScope();
        long extent = Count == 0 ? 0 : Extent();
        Tensor row = empty([extent], _numbers.Type);
        if (extent > 0)
        {
            Span<byte> bytes = row.bytes;
            int size = bytes.Length / (int)extent;
            _numbers.Bytes.Read(_numbers.Begin + (_first * size), bytes);
        }

        Tensor made = IsContiguous()
            ? row.reshape([.. Shape])
            : row.as_strided([.. Shape], _strides).contiguous();
        return made.MoveToOuterDisposeScope();
    }

    private long Extent()
    {
        long extent = 1;
        for (int i = 0; i < _strides.Length; i++)
        {
            extent += Product(Shape[i] - 1, _strides[i]);
        }

        return Product(1, extent);
    }

    private bool IsContiguous()
    {
        long next = 1;
        for (int i = _strides.Length - 1; i >= 0; i--)
        {
            if (Shape[i] != 1 && _strides[i] != next)
            {
                return false;
            }

            next *= Shape[i];
        }

        return true;
    }
}
