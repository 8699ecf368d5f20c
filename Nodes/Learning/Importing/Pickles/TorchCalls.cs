using System.Buffers.Binary;
using System.Numerics;
using GanGraph.Learning.Importing.Bytes;
using static TorchSharp.torch;

namespace GanGraph.Learning.Importing.Pickles;

/// <summary>Makes the tensors of PyTorch, whose storages are rows of bytes with five small pickles
/// before the numbers.</summary>
internal sealed class TorchCalls(PickleLimits limits)
{
    private const int Window = 1024;
    private const int LargestStorage = int.MaxValue - 64;
    private const long Version = 1001;

    private static readonly BigInteger Magic = BigInteger.Parse(
        "119547037146038801333356", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A tensor, of its storage, the place of its first number, shape and strides.
    /// </summary>
    public StoredTensor Tensor(object?[] arguments)
    {
        limits.Tensor();
        return PickleWords.At<long>(arguments, 1, "a place in a storage") is >= 0 and long first
            ? StoredTensor.Over(
                PickleWords.At<StoredNumbers>(arguments, 0, "a storage"),
                first,
                PickleWords.Sizes(arguments, 2),
                PickleWords.Sizes(arguments, 3))
            : throw new PickleException("a tensor begins before its storage");
    }

    /// <summary>A storage, of its bytes.</summary>
    public StoredNumbers Storage(object?[] arguments)
    {
        PickleBytes bytes = PickleWords.At<object>(arguments, 0, "a storage") switch
        {
            PickleBytes plain => plain,
            string text => new MemoryBytes(System.Text.Encoding.Latin1.GetBytes(text)),
            object other => PickleWords.Is<PickleBytes>(other, "the bytes of a storage"),
        };
        PickleReader reader = new(bytes, (int)Math.Min(Window, Math.Max(bytes.Length, 16)));
        if (Next(reader) is not BigInteger magic || magic != Magic
            || Next(reader) is not Version)
        {
            throw new PickleException("a storage is of another format than PyTorch's first");
        }

        PickleDictionary system = PickleWords.Is<PickleDictionary>(
            Next(reader), "the machine of a storage");
        if (system.Find("little_endian") is not true)
        {
            throw new PickleException("a storage was written with the highest byte first");
        }

        object?[] storage = PickleWords.Is<object?[]>(Next(reader), "what a storage is");
        Next(reader); // the keys, of which there is one
        return Numbers(reader, bytes, storage);
    }

    private static StoredNumbers Numbers(
        PickleReader reader, PickleBytes bytes, object?[] storage)
    {
        PickleGlobal known = PickleWords.At<PickleGlobal>(storage, 1, "the type of a storage");
        (ScalarType type, int size) = TypeOf(known);
        long wanted = PickleWords.At<long>(storage, 4, "the length of a storage");
        long count = BinaryPrimitives.ReadInt64LittleEndian(reader.Take(8));
        long begin = reader.Position;
        if (count != wanted || count < 0 || count > LargestStorage / size
            || bytes.Length - begin != count * size)
        {
            throw new PickleException(
                $"a storage says it has {wanted} and {count} numbers of {size} bytes, and has "
                + $"{bytes.Length - begin} bytes");
        }

        return new StoredNumbers(bytes, begin, type, count);
    }

    private object? Next(PickleReader reader) => new PickleMachine(
        reader, new PickleCalls(limits), limits, hasStorages: true).Run();

    private static (ScalarType Type, int Size) TypeOf(PickleGlobal known) => known.Name switch
    {
        "FloatStorage" => (ScalarType.Float32, 4),
        "HalfStorage" => (ScalarType.Float16, 2),
        "BFloat16Storage" => (ScalarType.BFloat16, 2),
        "DoubleStorage" => (ScalarType.Float64, 8),
        "LongStorage" => (ScalarType.Int64, 8),
        "IntStorage" => (ScalarType.Int32, 4),
        "ShortStorage" => (ScalarType.Int16, 2),
        "CharStorage" => (ScalarType.Int8, 1),
        "ByteStorage" or "BoolStorage" => (ScalarType.Byte, 1),
        _ => throw new PickleException($"{known.Module}.{known.Name} is no type of a storage"),
    };
}
