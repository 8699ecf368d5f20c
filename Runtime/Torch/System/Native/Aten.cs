using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>Calls any operator of ATen by the name it has in the schema, such as "add.Tensor".
/// </summary>
internal static unsafe class Aten
{
    private const int StackWords = 96;
    private const int StackResults = 4;

    private static readonly ConcurrentDictionary<string, IntPtr> Operators =
        new(StringComparer.Ordinal);

    /// <summary>Calls an operator with one result.</summary>
    [SkipLocalsInit]
    internal static Tensor Call(string name, params ReadOnlySpan<Argument> arguments)
    {
        NativeValue* results = stackalloc NativeValue[StackResults];
        int count = Invoke(name, arguments, results, out _);
        return count == 1 && results->Tag == ValueTag.Tensor
            ? new Tensor((IntPtr)results->Bits)
            : throw new InvalidOperationException($"{name} gives {count} results, wanted 1.");
    }

    /// <summary>Calls an operator that changes its first argument, and gives that back.</summary>
    [SkipLocalsInit]
    internal static Tensor Change(
        string name, Tensor self, params ReadOnlySpan<Argument> arguments)
    {
        NativeValue* results = stackalloc NativeValue[StackResults];
        int count = Invoke(name, arguments, results, out NativeValue[]? more);
        Free(results, count, more);
        return self;
    }

    /// <summary>Calls an operator with two results.</summary>
    internal static (Tensor, Tensor) Pair(string name, params ReadOnlySpan<Argument> arguments)
    {
        Tensor[] all = All(name, arguments);
        return (all[0], all[1]);
    }

    /// <summary>Calls an operator with three results.</summary>
    internal static (Tensor, Tensor, Tensor) Triple(
        string name, params ReadOnlySpan<Argument> arguments)
    {
        Tensor[] all = All(name, arguments);
        return (all[0], all[1], all[2]);
    }

    /// <summary>Calls an operator with any number of results.</summary>
    [SkipLocalsInit]
    internal static Tensor[] All(string name, params ReadOnlySpan<Argument> arguments)
    {
        NativeValue* results = stackalloc NativeValue[StackResults];
        int count = Invoke(name, arguments, results, out NativeValue[]? more);
        Tensor[] tensors = new Tensor[count];
        for (int i = 0; i < count; i++)
        {
            tensors[i] = new Tensor((IntPtr)(more is null ? results[i].Bits : more[i].Bits));
        }

        return tensors;
    }

    /// <summary>Calls an operator whose result is a truth value.</summary>
    [SkipLocalsInit]
    internal static bool Truth(string name, params ReadOnlySpan<Argument> arguments)
    {
        NativeValue* results = stackalloc NativeValue[StackResults];
        Invoke(name, arguments, results, out _);
        return results->Bits != 0;
    }

    /// <summary>Calls an operator whose result is a number.</summary>
    [SkipLocalsInit]
    internal static (ValueTag Tag, long Bits) Number(
        string name, params ReadOnlySpan<Argument> arguments)
    {
        NativeValue* results = stackalloc NativeValue[StackResults];
        Invoke(name, arguments, results, out _);
        return (results->Tag, results->Bits);
    }

    private static void Free(NativeValue* results, int count, NativeValue[]? more)
    {
        for (int i = 0; i < count; i++)
        {
            NativeValue value = more is null ? results[i] : more[i];
            if (value.Tag == ValueTag.Tensor && value.Bits != 0)
            {
                LibTorch.gg_tensor_free((IntPtr)value.Bits);
            }
        }
    }

    [SkipLocalsInit]
    private static int Invoke(
        string name, ReadOnlySpan<Argument> arguments, NativeValue* results,
        out NativeValue[]? more)
    {
        IntPtr found = Operators.TryGetValue(name, out IntPtr known) ? known : Find(name);
        NativeValue* values = stackalloc NativeValue[arguments.Length];
        int words = 0;
        foreach (ref readonly Argument argument in arguments)
        {
            words += argument.Words;
        }

        long* memory = stackalloc long[words <= StackWords ? words : 0];
        int count;
        fixed (long* heap = words <= StackWords ? null : new long[words])
        {
            ArgumentPacking.Pack(arguments, values, words <= StackWords ? memory : heap);
            count = LibTorch.gg_operator_call(
                found, values, arguments.Length, results, StackResults);
        }

        foreach (ref readonly Argument argument in arguments)
        {
            GC.KeepAlive(argument.Holder);
        }

        LibTorch.Check(count);
        more = null;
        if (count > StackResults)
        {
            more = new NativeValue[count];
            fixed (NativeValue* all = more)
            {
                LibTorch.gg_results(all, count);
            }
        }

        return count;
    }

    private static IntPtr Find(string name)
    {
        TensorDefaults.Apply();
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        string function = dot < 0 ? name : name[..dot];
        string overload = dot < 0 ? "" : name[(dot + 1)..];
        IntPtr found = LibTorch.Check(LibTorch.gg_operator_find("aten::" + function, overload));
        Operators[name] = found;
        return found;
    }
}
