using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using GanGraph.Media.Pictures;

namespace GanGraph.Media.Packages.Pictures;

/// <summary>Writes TIFF files of 8 and 16 bits; ImageSharp 3.1 writes colour in 8 bits
/// alone.</summary>
/// <remarks>TIFF revision 6.0 (Adobe, 1992) and its supplement 2 (2002) for Deflate: strips
/// first, the directory last, least significant byte first.</remarks>
internal static class TiffWriter
{
    private const int StripBytes = 1 << 18;
    private const int Deflate = 8;
    private const int StraightAlpha = 2;

    /// <summary>Writes a file.</summary>
    /// <param name="picture">What to write.</param>
    /// <param name="path">Where to; a file there is replaced.</param>
    /// <param name="xmp">An XMP packet to put in, or null.</param>
    public static void Write(Picture picture, string path, byte[]? xmp)
    {
        using FileStream file = File.Create(path);
        file.Write("II*\0\0\0\0\0"u8);
        int rowBytes = picture.Width * picture.Channels * picture.Bits / 8;
        int rows = Math.Max(1, StripBytes / rowBytes);
        List<uint> starts = [];
        List<uint> sizes = [];
        for (int row = 0; row < picture.Height; row += rows)
        {
            starts.Add((uint)file.Position);
            int count = Math.Min(rows, picture.Height - row);
            using (ZLibStream strip = new(file, CompressionLevel.Optimal, leaveOpen: true))
            {
                strip.Write(picture.Samples, row * rowBytes, count * rowBytes);
            }

            sizes.Add((uint)file.Position - starts[^1]);
        }

        bool colour = picture.Channels > 2;
        List<Field> fields =
        [
            Longs(256, (uint)picture.Width),
            Longs(257, (uint)picture.Height),
            Shorts(258, [.. Enumerable.Repeat((ushort)picture.Bits, picture.Channels)]),
            Shorts(259, Deflate),
            Shorts(262, (ushort)(colour ? 2 : 1)),
            Longs(273, [.. starts]),
            Shorts(277, (ushort)picture.Channels),
            Longs(278, (uint)rows),
            Longs(279, [.. sizes]),
        ];
        if (picture.HasAlpha)
        {
            fields.Add(Shorts(338, StraightAlpha));
        }

        if (xmp is not null)
        {
            fields.Add(new Field(700, 1, xmp.Length, xmp));
        }

        WriteDirectory(file, fields);
    }

    private static void WriteDirectory(FileStream file, List<Field> fields)
    {
        using BinaryWriter writer = new(file, Encoding.UTF8, leaveOpen: true);
        Dictionary<ushort, uint> places = [];
        foreach (Field field in fields.Where(field => field.Content.Length > 4))
        {
            places[field.Tag] = Even(writer);
            writer.Write(field.Content);
        }

        uint directory = Even(writer);
        writer.Write((ushort)fields.Count);
        foreach (Field field in fields)
        {
            writer.Write(field.Tag);
            writer.Write(field.Type);
            writer.Write(field.Count);
            writer.Write(places.TryGetValue(field.Tag, out uint place)
                ? BitConverter.GetBytes(place)
                : [.. field.Content, .. new byte[4 - field.Content.Length]]);
        }

        writer.Write(0);
        writer.Seek(4, SeekOrigin.Begin);
        writer.Write(directory);
    }

    /// <summary>The position, brought to an even one as the format wants.</summary>
    private static uint Even(BinaryWriter writer)
    {
        if (writer.BaseStream.Position % 2 == 1)
        {
            writer.Write((byte)0);
        }

        return (uint)writer.BaseStream.Position;
    }

    private static Field Shorts(ushort tag, params ushort[] values) =>
        new(tag, 3, values.Length, MemoryMarshal.AsBytes<ushort>(values).ToArray());

    private static Field Longs(ushort tag, params uint[] values) =>
        new(tag, 4, values.Length, MemoryMarshal.AsBytes<uint>(values).ToArray());

    private sealed record Field(ushort Tag, ushort Type, int Count, byte[] Content);
}
