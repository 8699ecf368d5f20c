using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A number as operators take it.</summary>
public sealed class Scalar : IDisposable
{
    private Scalar(ValueTag tag, long bits, ScalarType type)
    {
        Tag = tag;
        Bits = bits;
        Type = type;
    }

    /// <summary>The type of the number.</summary>
    public ScalarType Type { get; }

    internal ValueTag Tag { get; }

    internal long Bits { get; }

    internal double Number =>
        Tag == ValueTag.Number ? BitConverter.Int64BitsToDouble(Bits) : Bits;

    public static implicit operator Scalar(byte value) => Integer(value, ScalarType.Byte);

    public static implicit operator Scalar(sbyte value) => Integer(value, ScalarType.Int8);

    public static implicit operator Scalar(short value) => Integer(value, ScalarType.Int16);

    public static implicit operator Scalar(int value) => Integer(value, ScalarType.Int32);

    public static implicit operator Scalar(long value) => Integer(value, ScalarType.Int64);

    public static implicit operator Scalar(Half value) =>
        Floating((double)value, ScalarType.Float16);

    public static implicit operator Scalar(float value) => Floating(value, ScalarType.Float32);

    public static implicit operator Scalar(double value) => Floating(value, ScalarType.Float64);

    public static implicit operator Scalar(bool value) =>
        new(ValueTag.Boolean, value ? 1 : 0, ScalarType.Bool);

    public void Dispose()
    {
    }

    private static Scalar Integer(long value, ScalarType type) =>
        new(ValueTag.Integer, value, type);

    private static Scalar Floating(double value, ScalarType type) =>
        new(ValueTag.Number, BitConverter.DoubleToInt64Bits(value), type);
}
