using System.Text;

namespace GanGraph.Media.Embedding;

/// <summary>A text in the comment extension of a GIF file (GIF 89a, 1990, section 24).</summary>
internal static class GifComment
{
    private const byte Trailer = 0x3B;
    private const byte Extension = 0x21;
    private const byte Comment = 0xFE;

    /// <summary>Puts a comment at the end of a file.</summary>
    public static void Append(string path, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(PackedText.Pack(text));
        using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite);
        file.Position = file.Length - 1;
        if (file.ReadByte() != Trailer)
        {
            throw new MediaException($"{path}: the file ends early, wanted a whole GIF.");
        }

        file.Position = file.Length - 1;
        file.Write([Extension, Comment]);
        for (int at = 0; at < bytes.Length; at += 255)
        {
            int count = Math.Min(255, bytes.Length - at);
            file.WriteByte((byte)count);
            file.Write(bytes, at, count);
        }

        file.Write([0, Trailer]);
    }

    /// <summary>The last comment of a file, or null.</summary>
    public static string? Read(string path)
    {
        using FileStream opened = File.OpenRead(path);
        using BinaryReader file = new(new BufferedStream(opened, 65_536));
        string? text = null;
        try
        {
            file.ReadBytes(10);
            SkipColours(file, file.ReadByte());
            file.ReadBytes(2);
            while (true)
            {
                switch (file.ReadByte())
                {
                    case Extension when file.ReadByte() == Comment:
                        text = Encoding.UTF8.GetString(ReadBlocks(file));
                        break;
                    case Extension:
                        ReadBlocks(file);
                        break;
                    case 0x2C:
                        file.ReadBytes(8);
                        SkipColours(file, file.ReadByte());
                        file.ReadByte();
                        ReadBlocks(file);
                        break;
                    default:
                        return text is null ? null : PackedText.Unpack(text);
                }
            }
        }
        catch (Exception damage) when (damage is EndOfStreamException or FormatException
            or InvalidDataException)
        {
            return null;
        }
    }

    private static void SkipColours(BinaryReader file, byte flags)
    {
        if ((flags & 0x80) != 0)
        {
            file.ReadBytes(3 << ((flags & 7) + 1));
        }
    }

    private static byte[] ReadBlocks(BinaryReader file)
    {
        using MemoryStream whole = new();
        for (int count = file.ReadByte(); count > 0; count = file.ReadByte())
        {
            whole.Write(file.ReadBytes(count));
        }

        return whole.ToArray();
    }
}
