using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>Makes new tensors.</summary>
internal static unsafe class TensorFactory
{
    /// <summary>Calls an operator that takes a size and the four options of a new tensor.</summary>
    internal static Tensor Make(
        string name, long[] size, ScalarType? dtype, Device? device, bool requiresGrad) =>
        Finish(
            Aten.Call(name, size, dtype ?? get_default_dtype(), Argument.None, device),
            requiresGrad);

    /// <summary>Calls an operator that takes a size, a generator and the four options.</summary>
    internal static Tensor Draw(
        string name, long[] size, ScalarType? dtype, Device? device, bool requiresGrad,
        Generator? generator) =>
        Finish(
            Aten.Call(
                name, size, generator, dtype ?? get_default_dtype(), Argument.None, device),
            requiresGrad);

    /// <summary>A tensor in which every number is the same; whole numbers and booleans give
    /// int64 unless the type is said.</summary>
    internal static Tensor Fill(
        long[] size, Scalar value, ScalarType? dtype, Device? device, bool requiresGrad) =>
        Finish(
            Aten.Call(
                "full", size, value, dtype ?? TypeOf(value), Argument.None, device),
            requiresGrad);

    private static ScalarType TypeOf(Scalar value) =>
        value.Tag == ValueTag.Number ? get_default_dtype() : ScalarType.Int64;

    /// <summary>Calls an operator that takes a tensor and the four options.</summary>
    internal static Tensor Like(
        string name, Tensor input, ScalarType? dtype, Device? device, bool requiresGrad) =>
        Finish(Aten.Call(name, input, dtype, Argument.None, device), requiresGrad);

    /// <summary>A tensor that holds a copy of numbers in memory.</summary>
    internal static Tensor Copy<T>(
        ReadOnlySpan<T> data, long[] size, ScalarType? dtype, Device? device, bool requiresGrad)
        where T : unmanaged =>
        Copy(
            MemoryMarshal.AsBytes(data), ScalarTypeExtensionMethods.Of(typeof(T)), size, dtype,
            device, requiresGrad);

    /// <summary>A tensor that holds a copy of the numbers in an array of any rank.</summary>
    internal static Tensor Copy(
        Array data, ScalarType? dtype, Device? device, bool requiresGrad)
    {
        ScalarType type = ScalarTypeExtensionMethods.Of(data.GetType().GetElementType()!);
        long[] size = new long[data.Rank];
        for (int i = 0; i < size.Length; i++)
        {
            size[i] = data.GetLength(i);
        }

        ReadOnlySpan<byte> bytes = MemoryMarshal.CreateReadOnlySpan(
            ref MemoryMarshal.GetArrayDataReference(data),
            checked((int)(data.LongLength * type.ElementSize())));
        return Copy(bytes, type, size, dtype, device, requiresGrad);
    }

    /// <summary>Sets requires_grad on a tensor that was just made.</summary>
    internal static Tensor Finish(Tensor made, bool requiresGrad)
    {
        if (requiresGrad)
        {
            made.requires_grad = true;
        }

        return made;
    }

    private static Tensor Copy(
        ReadOnlySpan<byte> bytes, ScalarType type, long[] size, ScalarType? dtype,
        Device? device, bool requiresGrad)
    {
        Tensor made = Make("empty.memory_format", size, type, null, false);
        TensorInfo info = made.Describe();
        if (info.Elements * type.ElementSize() != bytes.Length)
        {
            made.Dispose();
            throw new ArgumentException(
                $"There are {bytes.Length / type.ElementSize()} numbers for a tensor "
                + $"[{string.Join(", ", size)}].");
        }

        bytes.CopyTo(new Span<byte>(info.Data, bytes.Length));
        bool moves = device is not null && device.type != DeviceType.CPU;
        if ((dtype is null || dtype == type) && !moves)
        {
            return Finish(made, requiresGrad);
        }

        using (made)
        {
            return Finish(made.to(dtype ?? type, device ?? CPU), requiresGrad);
        }
    }
}
