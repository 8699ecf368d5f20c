using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor tensor(byte scalar, Device? device = null, bool requires_grad = false) =>
        TensorFactory.Copy<byte>([scalar], [], null, device, requires_grad);

    public static Tensor tensor(
        byte[] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        TensorFactory.Copy<byte>(rawArray, [rawArray.Length], dtype, device, requires_grad);

    public static Tensor tensor(
        byte[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false) =>
        TensorFactory.Copy<byte>(rawArray, dimensions.ToArray(), dtype, device, requires_grad);

    public static Tensor tensor(
        IList<byte> rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        TensorFactory.Copy<byte>(
            rawArray.ToArray(), [rawArray.Count], dtype, device, requires_grad);

    public static Tensor tensor(
        IList<byte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false) =>
        TensorFactory.Copy<byte>(
            rawArray.ToArray(), dimensions.ToArray(), dtype, device, requires_grad);

    public static Tensor tensor(
        IList<byte> rawArray, long rows, long columns, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false) =>
        TensorFactory.Copy<byte>(rawArray.ToArray(), [rows, columns], dtype, device, requires_grad);

    public static Tensor tensor(
        IList<byte> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false) =>
        TensorFactory.Copy<byte>(
            rawArray.ToArray(), [dim0, dim1, dim2], dtype, device, requires_grad);

    public static Tensor tensor(
        IList<byte> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false) =>
        TensorFactory.Copy<byte>(
            rawArray.ToArray(), [dim0, dim1, dim2, dim3], dtype, device, requires_grad);

    public static Tensor tensor(
        byte[,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        from_array(rawArray, dtype, device, requires_grad);

    public static Tensor tensor(
        byte[,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        from_array(rawArray, dtype, device, requires_grad);

    public static Tensor tensor(
        byte[,,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        from_array(rawArray, dtype, device, requires_grad);

    public static Tensor tensor(sbyte scalar, Device? device = null, bool requires_grad = false) =>
        TensorFactory.Copy<sbyte>([scalar], [], null, device, requires_grad);

    public static Tensor tensor(
        sbyte[] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        TensorFactory.Copy<sbyte>(rawArray, [rawArray.Length], dtype, device, requires_grad);

    public static Tensor tensor(
        sbyte[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false) =>
        TensorFactory.Copy<sbyte>(rawArray, dimensions.ToArray(), dtype, device, requires_grad);

    public static Tensor tensor(
        IList<sbyte> rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        TensorFactory.Copy<sbyte>(
            rawArray.ToArray(), [rawArray.Count], dtype, device, requires_grad);

    public static Tensor tensor(
        IList<sbyte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false) =>
        TensorFactory.Copy<sbyte>(
            rawArray.ToArray(), dimensions.ToArray(), dtype, device, requires_grad);

    public static Tensor tensor(
        IList<sbyte> rawArray, long rows, long columns, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false) =>
        TensorFactory.Copy<sbyte>(
            rawArray.ToArray(), [rows, columns], dtype, device, requires_grad);

    public static Tensor tensor(
        IList<sbyte> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false) =>
        TensorFactory.Copy<sbyte>(
            rawArray.ToArray(), [dim0, dim1, dim2], dtype, device, requires_grad);

    public static Tensor tensor(
        IList<sbyte> rawArray, long dim0, long dim1, long dim2, long dim3,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        TensorFactory.Copy<sbyte>(
            rawArray.ToArray(), [dim0, dim1, dim2, dim3], dtype, device, requires_grad);

    public static Tensor tensor(
        sbyte[,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        from_array(rawArray, dtype, device, requires_grad);

    public static Tensor tensor(
        sbyte[,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        from_array(rawArray, dtype, device, requires_grad);

    public static Tensor tensor(
        sbyte[,,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        from_array(rawArray, dtype, device, requires_grad);

    public static Tensor tensor(short scalar, Device? device = null, bool requires_grad = false) =>
        TensorFactory.Copy<short>([scalar], [], null, device, requires_grad);

    public static Tensor tensor(
        short[] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        TensorFactory.Copy<short>(rawArray, [rawArray.Length], dtype, device, requires_grad);

    public static Tensor tensor(
        short[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false) =>
        TensorFactory.Copy<short>(rawArray, dimensions.ToArray(), dtype, device, requires_grad);

    public static Tensor tensor(
        IList<short> rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        TensorFactory.Copy<short>(
            rawArray.ToArray(), [rawArray.Count], dtype, device, requires_grad);

    public static Tensor tensor(
        IList<short> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false) =>
        TensorFactory.Copy<short>(
            rawArray.ToArray(), dimensions.ToArray(), dtype, device, requires_grad);

    public static Tensor tensor(
        IList<short> rawArray, long rows, long columns, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false) =>
        TensorFactory.Copy<short>(
            rawArray.ToArray(), [rows, columns], dtype, device, requires_grad);

    public static Tensor tensor(
        IList<short> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false) =>
        TensorFactory.Copy<short>(
            rawArray.ToArray(), [dim0, dim1, dim2], dtype, device, requires_grad);

    public static Tensor tensor(
        IList<short> rawArray, long dim0, long dim1, long dim2, long dim3,
        ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        TensorFactory.Copy<short>(
            rawArray.ToArray(), [dim0, dim1, dim2, dim3], dtype, device, requires_grad);

    public static Tensor tensor(
        short[,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        from_array(rawArray, dtype, device, requires_grad);

    public static Tensor tensor(
        short[,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        from_array(rawArray, dtype, device, requires_grad);

    public static Tensor tensor(
        short[,,,] rawArray, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        from_array(rawArray, dtype, device, requires_grad);
}
