using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>Calls methods of scripts, and builds .NET values of what comes back.</summary>
internal static unsafe class ScriptCalls
{
    internal static object Run(IntPtr module, string method, object[] inputs)
    {
        TensorDefaults.Apply();
        Argument[] arguments = Array.ConvertAll(inputs, ToArgument);
        NativeValue[] packed = new NativeValue[arguments.Length];
        long[] memory = new long[arguments.Sum(argument => argument.Words) + 1];
        int count;
        fixed (NativeValue* values = packed)
        {
            fixed (long* lists = memory)
            {
                ArgumentPacking.Pack(arguments, values, lists);
                count = LibTorch.Check(LibTorch.gg_script_call(
                    module, method, values, arguments.Length, null, -1));
            }
        }

        GC.KeepAlive(arguments);
        NativeValue[] results = new NativeValue[count];
        fixed (NativeValue* all = results)
        {
            LibTorch.gg_results(all, count);
        }

        int position = 0;
        return Build(results, ref position)!;
    }

    /// <summary>The value as the type that is wanted; tuples of tensors become tuples.</summary>
    internal static TResult Cast<TResult>(object value)
    {
        if (value is TResult fits)
        {
            return fits;
        }

        if (value is ITuple parts && typeof(ITuple).IsAssignableFrom(typeof(TResult))
            && typeof(TResult).GetGenericArguments().Length == parts.Length)
        {
            object?[] all = [.. Enumerable.Range(0, parts.Length).Select(i => parts[i])];
            return (TResult)Activator.CreateInstance(typeof(TResult), all)!;
        }

        throw Mismatch<TResult>(value);
    }

    // As TorchSharp has it: tuples of up to five, typed where all parts are tensors or all are
    // numbers; lists, and longer tuples, as arrays.
    private static object Tuple(object?[] parts) => List(parts) switch
    {
        Tensor[] tensors => Tuple<Tensor>(tensors) ?? tensors,
        Scalar[] numbers => Tuple<Scalar>(numbers) ?? numbers,
        _ => Tuple<object?>(parts) ?? parts,
    };

    private static object? Tuple<T>(T[] parts) => parts switch
    {
        [{ } single] => single,
        [T a, T b] => (a, b),
        [T a, T b, T c] => (a, b, c),
        [T a, T b, T c, T d] => (a, b, c, d),
        [T a, T b, T c, T d, T e] => (a, b, c, d, e),
        _ => null,
    };

    private static Array List(object?[] parts) =>
        parts.All(part => part is Tensor) ? Array.ConvertAll(parts, part => (Tensor)part!)
        : parts.All(part => part is Scalar) ? Array.ConvertAll(parts, part => (Scalar)part!)
        : parts;

    private static InvalidCastException Mismatch<TResult>(object value) =>
        new($"The script gave {value?.GetType().Name ?? "nothing"}, not {typeof(TResult).Name}.");

    private static Argument ToArgument(object? input) => input switch
    {
        null => Argument.None,
        Tensor tensor => tensor,
        long number => number,
        int number => number,
        bool flag => flag,
        float number => (double)number,
        double number => number,
        string text => text,
        Device device => device,
        Tensor[] tensors => tensors,
        IList<Tensor> tensors => Argument.List(tensors),
        long[] numbers => numbers,
        double[] numbers => numbers,
        _ => throw new NotSupportedException(
            $"A script does not take {input.GetType().Name}. "
            + "Give it tensors, numbers, texts or lists of those."),
    };

    private static object? Build(NativeValue[] values, ref int position)
    {
        NativeValue value = values[position++];
        switch (value.Tag)
        {
            case ValueTag.Tensor:
                return new Tensor((IntPtr)value.Bits);
            case ValueTag.Integer:
                return (Scalar)value.Bits;
            case ValueTag.Number:
                return (Scalar)BitConverter.Int64BitsToDouble(value.Bits);
            case ValueTag.Boolean:
                return (Scalar)(value.Bits != 0);
            case ValueTag.Tuple:
                object?[] parts = new object?[value.Count];
                for (int i = 0; i < parts.Length; i++)
                {
                    parts[i] = Build(values, ref position);
                }

                return value.Bits == 0 ? Tuple(parts) : List(parts);
            default:
                return null;
        }
    }
}
