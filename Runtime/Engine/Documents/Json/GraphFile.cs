using System.Globalization;
using System.Text;

namespace GanGraph.Engine.Documents.Json;

/// <summary>Brings the bytes of a graph file in: UTF-8 and no other encoding, without the byte
/// order mark.</summary>
internal static class GraphFile
{
    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file; null when that cannot be done, with the reason in
    /// <paramref name="problems"/>.</summary>
    public static byte[]? Read(string path, ProblemList problems)
    {
        try
        {
            FileInfo file = new(path);
            if (!file.Exists)
            {
                problems.Error(
                    ProblemCode.FileUnreadable,
                    Directory.Exists(path)
                        ? "This is a folder, a graph is a file. Name the file."
                        : "There is no such file. Look for a typing error in the path.");
                return null;
            }

            return FitsIn(file.Length, problems) ? Decode(File.ReadAllBytes(path), problems) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException)
        {
            problems.Error(
                ProblemCode.FileUnreadable,
                $"The file cannot be read: {e.Message} Look at its rights.");
            return null;
        }
    }

    /// <summary>The bytes of a text; null when it is too large or holds half a character.
    /// </summary>
    public static byte[]? Encode(string text, ProblemList problems)
    {
        try
        {
            byte[] bytes = Strict.GetBytes(text);
            return FitsIn(bytes.Length, problems) ? WithoutMark(bytes) : null;
        }
        catch (EncoderFallbackException e)
        {
            string before = text[..Math.Max(0, e.Index)];
            int start = before.LastIndexOf('\n') + 1;
            problems.Error(
                ProblemCode.Encoding,
                new TextPosition(before.Count(c => c == '\n') + 1, before.Length - start + 1),
                "Half of a character stands here. Write the whole character.");
            return null;
        }
    }

    private static byte[]? Decode(byte[] bytes, ProblemList problems)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            problems.Error(
                ProblemCode.Encoding, new TextPosition(1, 1),
                "The file is UTF-16, a graph is UTF-8. Save it as UTF-8.");
            return null;
        }

        try
        {
            Strict.GetCharCount(bytes);
            return WithoutMark(bytes);
        }
        catch (DecoderFallbackException e)
        {
            byte[] before = WithoutMark(bytes[..e.Index]);
            int start = Array.LastIndexOf(before, (byte)'\n') + 1;
            string found = e.BytesUnknown is [byte first, ..]
                ? first.ToString("X2", CultureInfo.InvariantCulture)
                : "00";
            problems.Error(
                ProblemCode.Encoding,
                new TextPosition(
                    before.Count(b => b == '\n') + 1,
                    Strict.GetCharCount(before, start, before.Length - start) + 1),
                $"The byte {found} stands here, which is not UTF-8. Save the file as UTF-8.");
            return null;
        }
    }

    private static byte[] WithoutMark(byte[] bytes) =>
        bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;

    private static bool FitsIn(long length, ProblemList problems)
    {
        if (length <= GraphDocument.MaxBytes)
        {
            return true;
        }

        problems.Error(
            ProblemCode.FileTooLarge,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The file has {length} bytes, a graph at most {GraphDocument.MaxBytes}. ")
            + "Keep pictures and sounds in files of their own.");
        return false;
    }
}
