using static TorchSharp.torch;

namespace GanGraph.Learning.Importing.Pickles;

/// <summary>A type of numbers as numpy names them: a letter and the number of bytes.</summary>
/// <param name="code">Such as <c>f4</c>.</param>
internal sealed class NumpyType(string code)
{
    private bool _isBigEndian = code.StartsWith('>');

    /// <summary>Letter and number of bytes, without the order.</summary>
    public string Code { get; } = code.TrimStart('<', '>', '=', '|');

    /// <summary>Bytes of a number.</summary>
    /// <exception cref="PickleException">It is no type that is read here.</exception>
    public int Size => Code switch
    {
        "b1" or "?" or "i1" or "u1" => 1,
        "f2" or "i2" or "u2" => 2,
        "f4" or "i4" or "u4" => 4,
        "f8" or "i8" or "u8" => 8,
        _ => throw Unknown(),
    };

    /// <summary>The same type as tensors have it.</summary>
    /// <exception cref="PickleException">They have none.</exception>
    public ScalarType ScalarType => _isBigEndian ? throw Unknown() : Code switch
    {
        "f2" => ScalarType.Float16,
        "f4" => ScalarType.Float32,
        "f8" => ScalarType.Float64,
        "i1" => ScalarType.Int8,
        "i2" => ScalarType.Int16,
        "i4" => ScalarType.Int32,
        "i8" => ScalarType.Int64,
        "u1" or "b1" or "?" => ScalarType.Byte,
        _ => throw Unknown(),
    };

    /// <summary>Takes the order of bytes.</summary>
    /// <param name="state">Version, order, and what only compound types have.</param>
    public void Build(object?[] state) => _isBigEndian =
        PickleWords.At<string>(state, 1, "the order of bytes") == ">";

    /// <summary>One number.</summary>
    /// <exception cref="PickleException">There are more or fewer bytes.</exception>
    public object Number(byte[] bytes)
    {
        if (bytes.Length != Size)
        {
            throw new PickleException($"a number of type {Code} has {bytes.Length} bytes");
        }

        if (_isBigEndian)
        {
            throw Unknown();
        }

        return Code switch
        {
            "b1" or "?" => bytes[0] != 0,
            "f2" => (double)BitConverter.ToHalf(bytes),
            "f4" => (double)BitConverter.ToSingle(bytes),
            "f8" => BitConverter.ToDouble(bytes),
            "i1" => (long)(sbyte)bytes[0],
            "i2" => (long)BitConverter.ToInt16(bytes),
            "i4" => (long)BitConverter.ToInt32(bytes),
            "i8" => BitConverter.ToInt64(bytes),
            "u1" => (long)bytes[0],
            "u2" => (long)BitConverter.ToUInt16(bytes),
            "u4" => (long)BitConverter.ToUInt32(bytes),
            _ => unchecked((long)BitConverter.ToUInt64(bytes)),
        };
    }

    private PickleException Unknown() => new(
        $"numbers of the type {Torch.Storage.PrintableText.Of(Code)}"
        + $"{(_isBigEndian ? ", the highest byte first," : "")} are not read here");
}
