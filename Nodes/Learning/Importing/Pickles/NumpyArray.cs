using System.Text;
using GanGraph.Learning.Importing.Bytes;

namespace GanGraph.Learning.Importing.Pickles;

/// <summary>An array of numpy's; empty until it is built.</summary>
internal sealed class NumpyArray
{
    private const int Few = 64;

    private PickleBytes? _bytes;
    private NumpyType? _type;
    private long[] _shape = [0];
    private bool _isFortran;

    /// <summary>Makes an array over bytes.</summary>
    public static NumpyArray Over(
        PickleBytes bytes, NumpyType type, long[] shape, bool isFortran) => new()
        {
            _bytes = bytes,
            _type = type,
            _shape = shape,
            _isFortran = isFortran,
        };

    /// <summary>Takes what it holds.</summary>
    /// <param name="state">Version, shape, type, whether the first axis is fastest, bytes.</param>
    public void Build(object?[] state)
    {
        if (state.Length != 5)
        {
            throw new PickleException($"the state of an array has {state.Length} parts, wanted 5");
        }

        _shape = PickleWords.Sizes(state, 1);
        _type = PickleWords.At<NumpyType>(state, 2, "a type of numbers");
        _isFortran = PickleWords.At<bool>(state, 3, "the order of axes");
        _bytes = state[4] switch
        {
            PickleBytes bytes => bytes,
            string text => new MemoryBytes(Encoding.Latin1.GetBytes(text)),
            _ => null, // a list of objects: nothing here asks for one
        };
    }

    /// <summary>The array as a tensor.</summary>
    /// <exception cref="PickleException">It holds no numbers, or not as many.</exception>
    public StoredTensor ToTensor()
    {
        if (_bytes is null || _type is null)
        {
            throw new PickleException("an array holds no numbers");
        }

        StoredNumbers numbers = new(_bytes, 0, _type.ScalarType, _bytes.Length / _type.Size);
        return StoredTensor.Over(numbers, 0, _shape, Strides());
    }

    /// <summary>The few numbers of a small array, such as a size.</summary>
    /// <exception cref="PickleException">There are many, or none.</exception>
    public IReadOnlyList<object> Numbers()
    {
        if (_bytes is null || _type is null)
        {
            throw new PickleException("an array holds no numbers");
        }

        byte[] bytes = _bytes.ToArray(Few * _type.Size);
        return [.. bytes.Chunk(_type.Size).Select(_type.Number)];
    }

    private long[] Strides()
    {
        long[] strides = new long[_shape.Length];
        long next = 1;
        for (int i = 0; i < strides.Length; i++)
        {
            int axis = _isFortran ? i : strides.Length - 1 - i;
            strides[axis] = next;
            next = StoredTensor.Product(next, Math.Max(1, _shape[axis]));
        }

        return strides;
    }
}
