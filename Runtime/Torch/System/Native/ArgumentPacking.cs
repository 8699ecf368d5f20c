using System.Runtime.CompilerServices;
using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>Lays arguments out as the native library reads them.</summary>
internal static unsafe class ArgumentPacking
{
    /// <summary>Writes the arguments; their lists go into <paramref name="memory"/>.</summary>
    internal static void Pack(
        ReadOnlySpan<Argument> arguments, NativeValue* values, long* memory)
    {
        for (int i = 0; i < arguments.Length; i++)
        {
            ref readonly Argument argument = ref arguments[i];
            values[i].Tag = argument.Tag;
            values[i].Count = 0;
            values[i].Bits = argument.Bits;
            if (argument.Words > 0)
            {
                values[i].Bits = (long)memory;
                values[i].Count = Copy(argument, memory);
                memory += argument.Words;
            }
        }
    }

    private static int Copy(in Argument argument, long* memory)
    {
        switch (argument.Tag)
        {
            case ValueTag.IntegerList:
                long[] integers = Unsafe.As<long[]>(argument.Holder)!;
                integers.CopyTo(new Span<long>(memory, integers.Length));
                return integers.Length;
            case ValueTag.NumberList:
                double[] numbers = Unsafe.As<double[]>(argument.Holder)!;
                numbers.CopyTo(new Span<double>(memory, numbers.Length));
                return numbers.Length;
            case ValueTag.TensorList:
                Tensor?[] tensors = Unsafe.As<Tensor?[]>(argument.Holder)!;
                for (int i = 0; i < tensors.Length; i++)
                {
                    memory[i] = tensors[i]?.Handle ?? 0;
                }

                return tensors.Length;
            default:
                string text = Unsafe.As<string>(argument.Holder)!;
                return Encoding.UTF8.GetBytes(
                    text, new Span<byte>(memory, argument.Words * sizeof(long)));
        }
    }
}
