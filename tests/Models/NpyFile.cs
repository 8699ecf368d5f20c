using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using static TorchSharp.torch;

namespace GanGraph.Models;

/// <summary>Reads the arrays of float32 that hold expected numbers.</summary>
/// <remarks>NPY, version 1: six bytes of magic, two of version, two of length, a header as Python
/// text, then the numbers, little-endian, the last axis fastest.</remarks>
internal static partial class NpyFile
{
    private const int Start = 10;

    /// <summary>The array; the caller disposes it.</summary>
    public static Tensor Read(string path)
    {
        byte[] file = File.ReadAllBytes(path);
        int length = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(8));
        string header = Encoding.ASCII.GetString(file, Start, length);
        Match shape = Shape().Match(header);
        if (file[6] != 1 || !header.Contains("'<f4'", StringComparison.Ordinal)
            || !header.Contains("'fortran_order': False", StringComparison.Ordinal)
            || !shape.Success)
        {
            throw new InvalidDataException($"{path}: {header} is no array that is read here.");
        }

        long[] axes =
        [
            .. shape.Groups[1].Value
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(long.Parse),
        ];
        float[] numbers = MemoryMarshal.Cast<byte, float>(file.AsSpan(Start + length)).ToArray();
        return tensor(numbers).reshape(axes);
    }

    [GeneratedRegex(@"'shape': \(([\d, ]*)\)")]
    private static partial Regex Shape();
}
