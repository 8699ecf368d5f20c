using System.Globalization;
using TorchSharp.Modules;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>From tensors to numbers and text.</summary>
public static class TensorExtensionMethods
{
    /// <summary>Bytes that one number takes.</summary>
    public static int ElementSize(this ScalarType type) => type switch
    {
        ScalarType.Byte or ScalarType.Int8 or ScalarType.Bool => 1,
        ScalarType.Int16 or ScalarType.Float16 or ScalarType.BFloat16 => 2,
        ScalarType.Int32 or ScalarType.Float32 => 4,
        ScalarType.Int64 or ScalarType.Float64 or ScalarType.ComplexFloat32 => 8,
        ScalarType.ComplexFloat64 => 16,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No such type."),
    };

    public static float ToSingle(this Tensor value) => (float)ToDouble(value);

    public static double ToDouble(this Tensor value)
    {
        using Scalar scalar = value.ToScalar();
        return scalar.ToDouble();
    }

    public static Half ToHalf(this Tensor value) => (Half)ToDouble(value);

    public static long ToInt64(this Tensor value)
    {
        using Scalar scalar = value.ToScalar();
        return scalar.ToInt64();
    }

    public static int ToInt32(this Tensor value) => (int)ToInt64(value);

    public static short ToInt16(this Tensor value) => (short)ToInt64(value);

    public static sbyte ToSByte(this Tensor value) => (sbyte)ToInt64(value);

    public static byte ToByte(this Tensor value) => (byte)ToInt64(value);

    public static bool ToBoolean(this Tensor value)
    {
        using Scalar scalar = value.ToScalar();
        return scalar.ToBoolean();
    }

    public static Parameter AsParameter(this Tensor tensor) => new(tensor);

    public static Tensor ToTensor<T>(
        this T[] rawArray, long[] dimensions, bool doCopy = false, bool requires_grad = false)
        where T : unmanaged =>
        TensorFactory.Copy<T>(rawArray, dimensions, null, null, requires_grad);

    public static Tensor print(this Tensor t)
    {
        Console.Out.WriteLine(t.ToString(TensorText.Limit));
        return t;
    }

    public static string str(this Tensor tensor) => tensor.ToString(TensorText.Limit);

    public static string metastr(this Tensor tensor) => string.Create(
        CultureInfo.InvariantCulture,
        $"[{string.Join("x", tensor.shape)}], type = {tensor.dtype}, device = {tensor.device}");

    internal static Tensor ToTensor(this Scalar scalar) => full([], scalar, scalar.Type);
}
