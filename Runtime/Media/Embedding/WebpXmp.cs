using System.Buffers.Binary;
using System.Text;

namespace GanGraph.Media.Embedding;

/// <summary>The XMP chunk of a WebP file in the extended form, as loops are (WebP container
/// specification, RFC 9649, 2024, section 2.7).</summary>
internal static class WebpXmp
{
    private const byte XmpFlag = 0x04;

    /// <summary>Puts a packet at the end of a file.</summary>
    /// <param name="path">A WebP file without XMP.</param>
    /// <param name="packet">The packet.</param>
    /// <param name="width">Width of the picture in pixels.</param>
    /// <param name="height">Height of the picture in pixels.</param>
    public static void Append(string path, byte[] packet, int width, int height)
    {
        byte[] old = File.ReadAllBytes(path);
        using FileStream file = new(path, FileMode.Create, FileAccess.ReadWrite);
        file.Write(old, 0, 12);
        if (Encoding.ASCII.GetString(old, 12, 4) != "VP8X")
        {
            // A loop of one picture is written in the simple form, which has no room for more.
            byte[] canvas = new byte[18];
            "VP8X"u8.CopyTo(canvas);
            canvas[4] = 10;
            BinaryPrimitives.WriteInt32LittleEndian(canvas.AsSpan(12), width - 1);
            BinaryPrimitives.WriteInt16LittleEndian(canvas.AsSpan(15), (short)(height - 1));
            file.Write(canvas);
        }

        file.Write(old, 12, old.Length - 12);
        file.Position = 20;
        int flags = file.ReadByte();
        file.Position = 20;
        file.WriteByte((byte)(flags | XmpFlag));
        file.Position = file.Length;
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, packet.Length);
        file.Write("XMP "u8);
        file.Write(length);
        file.Write(packet);
        if (packet.Length % 2 == 1)
        {
            file.WriteByte(0);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(length, checked((uint)(file.Length - 8)));
        file.Position = 4;
        file.Write(length);
    }
}
