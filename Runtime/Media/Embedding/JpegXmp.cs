using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GanGraph.Media.Embedding;

/// <summary>XMP in JPEG files beyond the 64 KB of one segment, as the XMP specification part 3
/// (2020, section 1.1.3.1, extended XMP) lays it down.</summary>
internal static class JpegXmp
{
    /// <summary>The largest packet that fits one segment.</summary>
    public const int Limit = 60_000;

    private const int Piece = 65_000;
    private static readonly byte[] MainName = Encoding.ASCII.GetBytes(
        "http://ns.adobe.com/xap/1.0/\0");

    private static readonly byte[] ExtensionName = Encoding.ASCII.GetBytes(
        "http://ns.adobe.com/xmp/extension/\0");

    /// <summary>Puts a packet of any length at the head of a file.</summary>
    public static void Insert(string path, byte[] packet)
    {
        byte[] old = File.ReadAllBytes(path);
        string name = Convert.ToHexString(SHA256.HashData(packet).AsSpan(0, 16));
        string main = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf="
            + "\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
            + "xmlns:xmpNote=\"http://ns.adobe.com/xmp/note/\" "
            + $"xmpNote:HasExtendedXMP=\"{name}\"/></rdf:RDF></x:xmpmeta>";
        using FileStream file = File.Create(path);
        file.Write(old, 0, 2);
        WriteSegment(file, [.. MainName, .. Encoding.UTF8.GetBytes(main)]);
        for (int at = 0; at < packet.Length; at += Piece)
        {
            byte[] place = new byte[8];
            BinaryPrimitives.WriteInt32BigEndian(place, packet.Length);
            BinaryPrimitives.WriteInt32BigEndian(place.AsSpan(4), at);
            byte[] piece = packet[at..Math.Min(packet.Length, at + Piece)];
            WriteSegment(
                file, [.. ExtensionName, .. Encoding.ASCII.GetBytes(name), .. place, .. piece]);
        }

        file.Write(old, 2, old.Length - 2);
    }

    /// <summary>The extended packet of a file put together again, or null when there is
    /// none.</summary>
    public static byte[]? Read(string path)
    {
        byte[]? packet = null;
        int found = 0;
        foreach (byte[] segment in Segments(path))
        {
            if (!segment.AsSpan().StartsWith(ExtensionName)
                || segment.Length < ExtensionName.Length + 40)
            {
                continue;
            }

            ReadOnlySpan<byte> rest = segment.AsSpan(ExtensionName.Length + 32);
            int length = BinaryPrimitives.ReadInt32BigEndian(rest);
            int at = BinaryPrimitives.ReadInt32BigEndian(rest[4..]);
            ReadOnlySpan<byte> piece = rest[8..];
            if (length is <= 0 or > 64_000_000 || at < 0 || at > length - piece.Length)
            {
                return null;
            }

            packet ??= new byte[length];
            if (packet.Length != length)
            {
                return null;
            }

            piece.CopyTo(packet.AsSpan(at));
            found += piece.Length;
        }

        return packet is not null && found == packet.Length ? packet : null;
    }

    private static void WriteSegment(FileStream file, byte[] content)
    {
        Span<byte> head = [0xFF, 0xE1, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], checked((ushort)(content.Length + 2)));
        file.Write(head);
        file.Write(content);
    }

    private static IEnumerable<byte[]> Segments(string path)
    {
        using FileStream file = File.OpenRead(path);
        byte[] head = new byte[4];
        file.Position = 2;
        while (file.ReadAtLeast(head, 4, throwOnEndOfStream: false) == 4
            && head[0] == 0xFF && head[1] is not (0xDA or 0xD9))
        {
            int length = BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(2)) - 2;
            byte[] content = new byte[Math.Max(0, length)];
            if (file.ReadAtLeast(content, content.Length, false) != content.Length)
            {
                yield break;
            }

            if (head[1] == 0xE1)
            {
                yield return content;
            }
        }
    }
}
