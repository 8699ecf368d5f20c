using TorchSharp.Native;

namespace TorchSharp;

/// <content>New tensors from arrays, ranges and other tensors.</content>
public static partial class torch
{
    public static Tensor from_array(Array rawArray, Device? device = null) =>
        TensorFactory.Copy(rawArray, null, device, false);

    public static Tensor from_array(
        Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false) =>
        TensorFactory.Copy(rawArray, dtype, device, requires_grad);

    /// <summary>A tensor over the memory of an array, which stays where it is.</summary>
    public static Tensor frombuffer(
        Array rawArray, ScalarType dtype, long count = -1, long offset = 0,
        bool requires_grad = false) =>
        SharedMemory.Wrap(rawArray, dtype, count, offset, requires_grad);

    public static Tensor as_tensor(
        Tensor data, ScalarType? dtype = null, Device? device = null) =>
        data.to(dtype ?? data.dtype, device ?? data.device);

    public static Tensor as_tensor(
        Array data, ScalarType? dtype = null, Device? device = null) =>
        TensorFactory.Copy(data, dtype, device, false);

    public static Tensor arange(
        Scalar stop, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) => arange(0, stop, 1, dtype, device, requires_grad);

    public static Tensor arange(
        Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) => arange(start, stop, 1, dtype, device, requires_grad);

    public static Tensor arange(
        Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        TensorFactory.Finish(
            Aten.Call("arange.start_step", start, stop, step, dtype, Argument.None, device),
            requires_grad);

    public static Tensor linspace(
        double start, double end, long steps, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        TensorFactory.Finish(
            Aten.Call("linspace", start, end, steps, dtype, Argument.None, device),
            requires_grad);

    public static Tensor logspace(
        double start, double end, long steps, double @base = 10, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false) =>
        TensorFactory.Finish(
            Aten.Call("logspace", start, end, steps, @base, dtype, Argument.None, device),
            requires_grad);

    public static Tensor eye(
        long rows, long columns = -1, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        TensorFactory.Finish(
            Aten.Call(
                "eye.m", rows, columns < 0 ? rows : columns, dtype ?? get_default_dtype(),
                Argument.None, device),
            requires_grad);

    public static Tensor randint(
        long low, long high, long[] size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null) =>
        TensorFactory.Finish(
            Aten.Call(
                "randint.low_generator", low, high, size, generator, dtype ?? int64,
                Argument.None, device),
            requires_grad);

    public static Tensor randint(
        long high, long[] size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null) =>
        randint(0, high, size, dtype, device, requires_grad, generator);

    public static Tensor randint(
        long low, long high, Size size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null) =>
        randint(low, high, size.Shape, dtype, device, requires_grad, generator);

    public static Tensor randint(
        long high, Size size, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, Generator? generator = null) =>
        randint(0, high, size.Shape, dtype, device, requires_grad, generator);

    public static Tensor randperm(
        long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null) =>
        TensorFactory.Finish(
            Aten.Call(
                "randperm.generator", n, generator, dtype ?? int64, Argument.None, device),
            requires_grad);

    public static Tensor normal(
        double mean, double std, ReadOnlySpan<long> size, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        TensorFactory.Finish(
            Aten.Call(
                "normal.float_float", mean, std, size.ToArray(), generator,
                dtype ?? get_default_dtype(), Argument.None, device),
            requires_grad);

    public static Tensor normal(Tensor mean, Tensor std, Generator? generator = null) =>
        Aten.Call("normal.Tensor_Tensor", mean, std, generator);

    public static Tensor empty_strided(
        long[] size, long[] strides, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        TensorFactory.Finish(
            Aten.Call(
                "empty_strided", size, strides, dtype ?? get_default_dtype(), Argument.None,
                device),
            requires_grad);

    public static Tensor zeros_like(
        Tensor input, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        TensorFactory.Like("zeros_like", input, dtype, device, requires_grad);

    public static Tensor ones_like(
        Tensor input, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        TensorFactory.Like("ones_like", input, dtype, device, requires_grad);

    public static Tensor empty_like(
        Tensor input, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        TensorFactory.Like("empty_like", input, dtype, device, requires_grad);

    public static Tensor rand_like(
        Tensor input, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        TensorFactory.Like("rand_like", input, dtype, device, requires_grad);

    public static Tensor randn_like(
        Tensor input, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        TensorFactory.Like("randn_like", input, dtype, device, requires_grad);

    public static Tensor full_like(
        Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        TensorFactory.Finish(
            Aten.Call("full_like", input, value, dtype, Argument.None, device), requires_grad);

    public static Tensor randint_like(
        Tensor input, long low, long high, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        TensorFactory.Finish(
            Aten.Call(
                "randint_like.low_dtype", input, low, high, dtype, Argument.None, device),
            requires_grad);
}
