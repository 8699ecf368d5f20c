using System.Text;

namespace GanGraph.Editor.Dropping;

/// <summary>Says what a file is: by its first bytes, and where these say nothing, by its name.
/// </summary>
internal static class ContentGuess
{
    private const int Bytes = 512;

    private static readonly Dictionary<string, FileContent> Names =
        new(StringComparer.OrdinalIgnoreCase)
        {
            [".json"] = FileContent.Graph,
            [".zip"] = FileContent.Pack,
            [".safetensors"] = FileContent.Model,
            [".pkl"] = FileContent.Model,
            [".pt"] = FileContent.LooseWeights,
            [".pth"] = FileContent.LooseWeights,
            [".ckpt"] = FileContent.LooseWeights,
        };

    private static readonly string[] Films =
    [
        ".mp4", ".mov", ".m4v", ".mkv", ".webm", ".avi", ".mpg", ".mpeg", ".ts", ".mts", ".wmv",
        ".flv", ".ogv", ".mxf", ".gif", ".y4m",
    ];

    private static readonly string[] Sounds =
        [".wav", ".mp3", ".flac", ".ogg", ".opus", ".m4a", ".aac", ".aif", ".aiff", ".wma"];

    private static readonly string[] Pictures =
        [".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".bmp", ".heic", ".avif", ".exr"];

    /// <summary>What is at a path.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileContent Of(string path)
    {
        if (Directory.Exists(path))
        {
            return FileContent.Folder;
        }

        if (!File.Exists(path))
        {
            return FileContent.Missing;
        }

        byte[] head = new byte[Bytes];
        using FileStream file = new(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        int read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return OfBytes(head.AsSpan(0, read), file.Length) ?? OfName(path);
    }

    /// <summary>What a name says.</summary>
    public static FileContent OfName(string path)
    {
        string extension = Path.GetExtension(path);
        return Names.TryGetValue(extension, out FileContent content) ? content
            : Has(Films, extension) ? FileContent.Film
            : Has(Sounds, extension) ? FileContent.Sound
            : Has(Pictures, extension) ? FileContent.Picture
            : FileContent.Other;
    }

    private static bool Has(string[] extensions, string extension) =>
        extensions.Contains(extension, StringComparer.OrdinalIgnoreCase);

    private static FileContent? OfBytes(ReadOnlySpan<byte> head, long length)
    {
        return head switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => FileContent.Picture,
            [0xFF, 0xD8, 0xFF, ..] => FileContent.Picture,
            [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] =>
                FileContent.Picture,
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => FileContent.Film,
            [0x1A, 0x45, 0xDF, 0xA3, ..] => FileContent.Film,
            [0, 0, 1, 0xBA, ..] or [0, 0, 1, 0xB3, ..] => FileContent.Film,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => OfRiff(head),
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => OfMp4(head),
            [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => FileContent.Sound,
            [(byte)'I', (byte)'D', (byte)'3', ..] => FileContent.Sound,
            [(byte)'F', (byte)'O', (byte)'R', (byte)'M', ..] => FileContent.Sound,
            [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => OfOgg(head),
            [0x80, >= 2 and <= 5, ..] => FileContent.Model,
            _ => IsSafetensors(head, length) ? FileContent.Model : OfText(head),
        };
    }

    private static FileContent? OfRiff(ReadOnlySpan<byte> head) => Text(head, 8) switch
    {
        "WEBP" => FileContent.Picture,
        "WAVE" => FileContent.Sound,
        "AVI " => FileContent.Film,
        _ => null,
    };

    private static FileContent? OfMp4(ReadOnlySpan<byte> head) => Text(head, 8) switch
    {
        "M4A " or "M4B " => FileContent.Sound,
        "heic" or "heix" or "mif1" or "avif" => FileContent.Picture,
        _ => FileContent.Film,
    };

    private static FileContent OfOgg(ReadOnlySpan<byte> head) =>
        head.IndexOf("theora"u8) >= 0 ? FileContent.Film : FileContent.Sound;

    /// <summary>A length of eight bytes, then a JSON object of that length.</summary>
    private static bool IsSafetensors(ReadOnlySpan<byte> head, long length) =>
        head.Length > 9 && head[8] == '{'
        && System.Buffers.Binary.BinaryPrimitives.ReadInt64LittleEndian(head) is long header
        && header > 1 && header <= length - 8;

    private static FileContent? OfText(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> text = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        return text.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] && text.IndexOf("gangraph/"u8) >= 0
            ? FileContent.Graph
            : null;
    }

    private static string Text(ReadOnlySpan<byte> head, int start) =>
        head.Length < start + 4 ? "" : Encoding.ASCII.GetString(head.Slice(start, 4));
}
