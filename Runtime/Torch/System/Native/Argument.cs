using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>One argument of an operator, on the stack; it keeps what it points to alive.</summary>
internal readonly struct Argument
{
    internal readonly object? Holder;
    internal readonly long Bits;
    internal readonly ValueTag Tag;

    private Argument(ValueTag tag, long bits, object? holder = null)
    {
        Tag = tag;
        Bits = bits;
        Holder = holder;
    }

    internal static Argument None => default;

    public static implicit operator Argument(Tensor? value) =>
        value is null ? default : new(ValueTag.Tensor, value.Handle, value);

    public static implicit operator Argument(long value) => new(ValueTag.Integer, value);

    public static implicit operator Argument(long? value) =>
        value is { } number ? new(ValueTag.Integer, number) : default;

    public static implicit operator Argument(int value) => new(ValueTag.Integer, value);

    public static implicit operator Argument(double value) =>
        new(ValueTag.Number, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator Argument(double? value) =>
        value is { } number ? (Argument)number : default;

    public static implicit operator Argument(bool value) =>
        new(ValueTag.Boolean, value ? 1 : 0);

    public static implicit operator Argument(bool? value) =>
        value is { } flag ? (Argument)flag : default;

    public static implicit operator Argument(string? value) =>
        value is null ? default : new(ValueTag.Text, 0, value);

    public static implicit operator Argument(long[]? value) =>
        value is null ? default : new(ValueTag.IntegerList, 0, value);

    public static implicit operator Argument(double[]? value) =>
        value is null ? default : new(ValueTag.NumberList, 0, value);

    public static implicit operator Argument(Tensor?[] value) =>
        new(ValueTag.TensorList, 0, value);

    public static implicit operator Argument(Scalar? value) =>
        value is null ? default : new(value.Tag, value.Bits);

    public static implicit operator Argument(ScalarType value) =>
        new(ValueTag.Integer, (long)value);

    public static implicit operator Argument(ScalarType? value) =>
        value is { } type ? new(ValueTag.Integer, (long)type) : default;

    public static implicit operator Argument(Device? value) => value is null
        ? default
        : new(ValueTag.Device, (uint)value.type | ((long)value.index << 32));

    public static implicit operator Argument(Generator? value) =>
        value is null ? default : new(ValueTag.Generator, value.Handle, value);

    internal static Argument List(IEnumerable<Tensor?> tensors) =>
        new(ValueTag.TensorList, 0, tensors as Tensor?[] ?? tensors.ToArray());

    /// <summary>How many 8-byte words the lists of the argument take.</summary>
    internal int Words => Tag switch
    {
        ValueTag.IntegerList => Unsafe.As<long[]>(Holder)!.Length,
        ValueTag.NumberList => Unsafe.As<double[]>(Holder)!.Length,
        ValueTag.TensorList => Unsafe.As<Tensor?[]>(Holder)!.Length,
        ValueTag.Text => (Unsafe.As<string>(Holder)!.Length * 3 / 8) + 1,
        _ => 0,
    };
}
