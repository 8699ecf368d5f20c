using System.Buffers.Binary;

namespace GanGraph.Media.Pictures;

/// <summary>Refuses files whose end is missing where a decoder would fill the rest with grey:
/// ImageSharp always, libvips when it shrinks while loading, now and then.</summary>
internal static class FileEnd
{
    /// <summary>Looks for the end of a JPEG or WebP file; the other decoders refuse by
    /// themselves.</summary>
    /// <exception cref="MediaException">It is missing.</exception>
    public static void Check(string path, PictureFormat format)
    {
        bool whole = format switch
        {
            PictureFormat.Jpeg => EndsWithMarker(path) || HasEndMarker(File.ReadAllBytes(path)),
            PictureFormat.WebP => HasRiffLength(path),
            _ => true,
        };
        if (!whole)
        {
            throw new MediaException("the end of the file is missing");
        }
    }

    /// <summary>Nearly every file ends so; what was cut off just there, inside a segment, no
    /// decoder takes for a picture.</summary>
    private static bool EndsWithMarker(string path)
    {
        using FileStream file = new(
            path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        Span<byte> end = stackalloc byte[2];
        if (file.Length < end.Length)
        {
            return false;
        }

        file.Seek(-end.Length, SeekOrigin.End);
        file.ReadExactly(end);
        return end is [0xFF, 0xD9];
    }

    /// <summary>Walks over segments, whose length is given, and coded data, in which a marker
    /// cannot appear (ITU-T T.81, 1992, annex B).</summary>
    private static bool HasEndMarker(ReadOnlySpan<byte> jpeg)
    {
        int at = 2;
        while (at + 1 < jpeg.Length)
        {
            byte marker = jpeg[at + 1];
            if (jpeg[at] != 0xFF)
            {
                int next = jpeg[at..].IndexOf((byte)0xFF);
                at = next < 0 ? jpeg.Length : at + next;
            }
            else if (marker == 0xD9)
            {
                return true;
            }
            else if (marker == 0xFF)
            {
                at++;
            }
            else if (marker is <= 0x01 or (>= 0xD0 and <= 0xD8) || at + 3 >= jpeg.Length)
            {
                at += 2;
            }
            else
            {
                at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            }
        }

        return false;
    }

    private static bool HasRiffLength(string path)
    {
        using FileStream file = File.OpenRead(path);
        byte[] head = new byte[8];
        file.ReadExactly(head);
        return BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4)) + 8L <= file.Length;
    }
}
