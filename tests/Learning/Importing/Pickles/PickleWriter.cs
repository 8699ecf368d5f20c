using System.Buffers.Binary;
using System.Text;
using GanGraph.Learning.Importing.Bytes;
using GanGraph.Learning.Importing.Pickles;

namespace GanGraph.Learning.Tests.Importing.Pickles;

/// <summary>Writes pickles instruction by instruction, as Python's does.</summary>
internal sealed class PickleWriter
{
    private readonly List<byte> _bytes = [];

    public byte[] Bytes => [.. _bytes];

    /// <summary>What the pickle stands for.</summary>
    public object? Read()
    {
        using PickleFile file = PickleFile.Read("test.pkl", new MemoryBytes(Bytes));
        return file.Root;
    }

    public PickleWriter Add(params ReadOnlySpan<byte> bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    public PickleWriter Line(byte code, params string[] lines)
    {
        Add(code);
        foreach (string line in lines)
        {
            Add(Encoding.Latin1.GetBytes(line + "\n"));
        }

        return this;
    }

    public PickleWriter Global(string module, string name) => Line(Opcode.Global, module, name);

    public PickleWriter Text(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        return Add(Opcode.BinUnicode).Four(utf8.Length).Add(utf8);
    }

    public PickleWriter Blob(byte[] bytes) =>
        Add(Opcode.BinBytes).Four(bytes.Length).Add(bytes);

    public PickleWriter Number(int number) => Add(Opcode.BinInt).Four(number);

    public PickleWriter Tuple(params int[] numbers)
    {
        Add(Opcode.Mark);
        foreach (int number in numbers)
        {
            Number(number);
        }

        return Add(Opcode.Tuple);
    }

    public PickleWriter Four(int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return Add(bytes);
    }

    public PickleWriter Stop() => Add(Opcode.Stop);
}
