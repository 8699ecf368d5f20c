using System.Collections;
using System.Runtime.InteropServices;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>The numbers of a tensor, in row-major order. A tensor that is not contiguous, or
/// not on the CPU, is copied first and read only.</summary>
/// <typeparam name="T">The type of the numbers.</typeparam>
public sealed unsafe class TensorAccessor<T> : IDisposable, IEnumerable<T>
    where T : unmanaged
{
    private readonly Tensor _source;
    private readonly Tensor? _copy;
    private readonly long[] _shape;
    private readonly T* _memory;

    internal TensorAccessor(Tensor tensor)
    {
        ScalarType wanted = ScalarTypeExtensionMethods.Of(typeof(T));
        if (wanted != tensor.dtype)
        {
            throw new ArgumentException(
                $"data<{typeof(T).Name}> on a tensor of {tensor.dtype}. "
                + $"Convert it first: to_type(ScalarType.{wanted}).");
        }

        _source = tensor;
        TensorInfo info = tensor.Describe();
        if (!info.IsContiguous || info.DeviceType != (int)DeviceType.CPU)
        {
            using Tensor local = tensor.cpu();
            _copy = local.contiguous().DetachFromDisposeScope();
            info = _copy.Describe();
        }

        _shape = tensor.shape;
        _memory = (T*)info.Data;
        Count = info.Elements;
    }

    public long Count { get; }

    public bool IsReadOnly => _copy is not null;

    private Span<T> Numbers
    {
        get
        {
            _ = _source.Handle;
            return new Span<T>(_memory, checked((int)Count));
        }
    }

    public T this[params long[] indices]
    {
        get => Numbers[Position(indices)];
        set
        {
            MustBeWritable();
            Numbers[Position(indices)] = value;
        }
    }

    public T[] ToArray() => Numbers.ToArray();

    public Array ToNDArray()
    {
        Array result = Array.CreateInstance(typeof(T), _shape);
        Span<byte> memory = MemoryMarshal.CreateSpan(
            ref MemoryMarshal.GetArrayDataReference(result),
            checked((int)(Count * sizeof(T))));
        MemoryMarshal.AsBytes(Numbers).CopyTo(memory);
        return result;
    }

    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) =>
        Numbers[(int)tensorIndex..].CopyTo(array.AsSpan(arrayIndex));

    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0) =>
        Numbers[(int)tensorIndex..].CopyTo(array[arrayIndex..]);

    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) =>
        CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        MustBeWritable();
        Span<T> target = Numbers[(int)tensorIndex..];
        ReadOnlySpan<T> source = array[arrayIndex..];
        source[..Math.Min(source.Length, target.Length)].CopyTo(target);
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)ToArray()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose() => _copy?.Dispose();

    private int Position(long[] indices)
    {
        if (indices.Length == 1)
        {
            return checked((int)indices[0]);
        }

        long position = 0;
        for (int axis = 0; axis < indices.Length; axis++)
        {
            position = (position * _shape[axis]) + indices[axis];
        }

        return checked((int)position);
    }

    private void MustBeWritable()
    {
        if (IsReadOnly)
        {
            throw new InvalidOperationException(
                "The numbers of a tensor that is not contiguous, or not on the CPU, cannot be "
                + "written one by one. Write to the tensor itself.");
        }
    }
}
