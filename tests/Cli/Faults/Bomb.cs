using System.Buffers.Binary;
using System.IO.Compression;

namespace GanGraph.Cli.Tests.Faults;

/// <summary>Small files that unpack to 60,000 x 60,000 pixels.</summary>
internal static class Bomb
{
    private const int Side = 60_000;

    /// <summary>A whole black PNG of one bit a pixel, which takes 3.6 GB as bytes and 10.8 GB as
    /// red, green, blue.</summary>
    public static byte[] Png()
    {
        byte[] head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Side);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Side);
        head[8] = 1;
        using MemoryStream packed = new();
        using (ZLibStream zip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            byte[] rows = new byte[100 * (1 + (Side / 8))];
            for (int i = 0; i < Side; i += 100)
            {
                zip.Write(rows);
            }
        }

        return
        [
            0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR"u8, head),
            .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, Array.Empty<byte>()),
        ];
    }

    /// <summary>A JPEG whose head promises as much.</summary>
    /// <param name="small">A small one.</param>
    public static byte[] Jpeg(byte[] small)
    {
        byte[] bomb = [.. small];
        ReadOnlySpan<byte> mark = [0xFF, 0xC0];
        int frame = bomb.AsSpan().IndexOf(mark);
        BinaryPrimitives.WriteUInt16BigEndian(bomb.AsSpan(frame + 5), Side);
        BinaryPrimitives.WriteUInt16BigEndian(bomb.AsSpan(frame + 7), Side);
        return bomb;
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content)
    {
        byte[] chunk = new byte[12 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        name.CopyTo(chunk.AsSpan(4));
        content.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(
            chunk.AsSpan(8 + content.Length), Crc(chunk.AsSpan(4, 4 + content.Length)));
        return chunk;
    }

    /// <summary>As the PNG specification (ISO/IEC 15948) has it.</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte one in bytes)
        {
            crc ^= one;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
