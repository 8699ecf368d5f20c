using System.Buffers.Binary;
using System.Text;

namespace GanGraph.Media.Embedding;

/// <summary>The XMP chunk of a WebP file in the extended form, as loops are (WebP container
/// specification, RFC 9649, 2024, section 2.7).</summary>
internal static class WebpXmp
{
    private const byte XmpFlag = 0x04;

    /// <summary>Puts a packet at the end of a file that has a VP8X chunk.</summary>
    public static void Append(string path, byte[] packet)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite);
        byte[] head = new byte[21];
        file.ReadExactly(head);
        if (Encoding.ASCII.GetString(head, 12, 4) != "VP8X")
        {
            throw new MediaException($"{path}: no VP8X chunk was found, wanted a WebP loop.");
        }

        file.Position = 20;
        file.WriteByte((byte)(head[20] | XmpFlag));
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
