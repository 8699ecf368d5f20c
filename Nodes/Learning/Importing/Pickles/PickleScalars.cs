using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace GanGraph.Learning.Importing.Pickles;

/// <summary>Reads the numbers, texts and bytes of a pickle.</summary>
internal sealed class PickleScalars(PickleReader reader)
{
    private const int LongestNumber = 32;
    private const int LongestText = 1024;

    /// <summary>The value of an instruction that brings one along.</summary>
    /// <param name="code">The instruction.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is such an instruction.</returns>
    /// <exception cref="PickleException">The value is broken.</exception>
    public bool TryRead(byte code, out object? value) =>
        TryNumber(code, out value) || TryText(code, out value);

    /// <summary>A whole number of four bytes.</summary>
    public uint Four() => BinaryPrimitives.ReadUInt32LittleEndian(reader.Take(4));

    /// <summary>A whole number of a line.</summary>
    public long LineNumber() => long.TryParse(
        reader.Line(), NumberStyles.Integer, CultureInfo.InvariantCulture, out long number)
        ? number
        : throw new PickleException("a line holds no whole number where one is wanted");

    private bool TryNumber(byte code, out object? value)
    {
        value = code switch
        {
            Opcode.NewTrue => true,
            Opcode.NewFalse => false,
            Opcode.BinInt => (long)BinaryPrimitives.ReadInt32LittleEndian(reader.Take(4)),
            Opcode.BinInt1 => (long)reader.Byte(),
            Opcode.BinInt2 => (long)BinaryPrimitives.ReadUInt16LittleEndian(reader.Take(2)),
            Opcode.Long1 => Whole(reader.Byte()),
            Opcode.Long4 => Whole(BinaryPrimitives.ReadInt32LittleEndian(reader.Take(4))),
            Opcode.BinFloat => BinaryPrimitives.ReadDoubleBigEndian(reader.Take(8)),
            Opcode.Int => LineWhole(reader.Line()),
            Opcode.Long => LineWhole(reader.Line().TrimEnd('L')),
            Opcode.Float => LineReal(reader.Line()),
            _ => null,
        };
        return value is not null || code == Opcode.None;
    }

    private bool TryText(byte code, out object? value)
    {
        value = code switch
        {
            Opcode.ShortBinUnicode => Text(reader.Byte()),
            Opcode.BinUnicode => Text(Four()),
            Opcode.BinUnicode8 => Text(Eight()),
            Opcode.Unicode => EscapedText.Read(reader.Line()),
            Opcode.String => EscapedText.ReadQuoted(reader.Line()),
            Opcode.ShortBinString => Latin(reader.Byte()),
            Opcode.BinString => Latin(BinaryPrimitives.ReadInt32LittleEndian(reader.Take(4))),
            Opcode.ShortBinBytes => reader.Skip(reader.Byte()),
            Opcode.BinBytes => reader.Skip(Four()),
            Opcode.BinBytes8 or Opcode.ByteArray8 => reader.Skip(Eight()),
            _ => null,
        };
        return value is not null;
    }

    private long Eight() => BinaryPrimitives.ReadInt64LittleEndian(reader.Take(8));

    private object Whole(int bytes)
    {
        if (bytes is < 0 or > LongestNumber)
        {
            throw new PickleException($"a whole number has {bytes} bytes");
        }

        return Plain(new BigInteger(reader.Take(bytes)));
    }

    private object Text(long bytes)
    {
        if (bytes is < 0 or > LongestText)
        {
            return new PickleText(reader.Skip(bytes));
        }

        return Encoding.UTF8.GetString(reader.Take((int)bytes));
    }

    private object Latin(long bytes) => bytes is < 0 or > LongestText
        ? reader.Skip(bytes)
        : Encoding.Latin1.GetString(reader.Take((int)bytes));

    private static object LineWhole(string line) => line switch
    {
        "00" => false,
        "01" => true,
        _ when line.Length <= 3 * LongestNumber && BigInteger.TryParse(
            line, NumberStyles.Integer, CultureInfo.InvariantCulture, out BigInteger number) =>
            Plain(number),
        _ => throw new PickleException("a line holds no whole number where one is wanted"),
    };

    private static double LineReal(string line) => double.TryParse(
        line, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        ? number
        : throw new PickleException("a line holds no number where one is wanted");

    private static object Plain(BigInteger number)
    {
        bool isLong = number >= long.MinValue && number <= long.MaxValue;
        long plain = isLong ? (long)number : 0;
        return isLong ? plain : (object)number;
    }
}
