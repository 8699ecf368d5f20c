using System.Text;

namespace GanGraph.Media.Embedding;

/// <summary>A text in the comment extension of a GIF file (GIF 89a, 1990, section 24).</summary>
internal static class GifComment
{
    private const byte Trailer = 0x3B;
    private const byte Extension = 0x21;
    private const byte Comment = 0xFE;
    private const byte Application = 0xFF;
    private const int AtOnce = 1 << 20;

    /// <summary>Puts a comment before the first picture; behind the last one newer versions of
    /// ffmpeg would count another frame.</summary>
    public static void Insert(string path, string text)
    {
        byte[] comment = Blocks(Encoding.UTF8.GetBytes(PackedText.Pack(text)));
        using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite);
        file.Position = file.Length - 1;
        if (file.ReadByte() != Trailer)
        {
            throw new MediaException($"{path}: the file ends early, wanted a whole GIF.");
        }

        long place = FirstPicture(file);
        byte[] moved = new byte[AtOnce];
        for (long end = file.Length; end > place;)
        {
            int count = (int)Math.Min(AtOnce, end - place);
            end -= count;
            file.Position = end;
            file.ReadExactly(moved, 0, count);
            file.Position = end + comment.Length;
            file.Write(moved, 0, count);
        }

        file.Position = place;
        file.Write(comment);
    }

    /// <summary>The last comment of a file, or null.</summary>
    public static string? Read(string path)
    {
        using FileStream opened = File.OpenRead(path);
        using BinaryReader file = new(new BufferedStream(opened, 65_536));
        string? text = null;
        try
        {
            SkipHead(file);
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

    /// <summary>Behind the colours and what says how often it plays.</summary>
    private static long FirstPicture(FileStream stream)
    {
        stream.Position = 0;
        using BinaryReader file = new(stream, Encoding.UTF8, leaveOpen: true);
        SkipHead(file);
        long place = stream.Position;
        while (file.ReadByte() == Extension && file.ReadByte() == Application)
        {
            ReadBlocks(file);
            place = stream.Position;
        }

        return place;
    }

    private static byte[] Blocks(byte[] bytes) =>
    [
        Extension, Comment,
        .. bytes.Chunk(255).SelectMany(block => block.Prepend((byte)block.Length)), 0,
    ];

    private static void SkipHead(BinaryReader file)
    {
        file.ReadBytes(10);
        SkipColours(file, file.ReadByte());
        file.ReadBytes(2);
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
