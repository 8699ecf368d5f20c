using System.IO.Compression;
using System.Text;

namespace GanGraph.Media.Embedding;

/// <summary>A text as it is put into files: as it is while it is short, otherwise deflated and
/// in base 64.</summary>
internal static class PackedText
{
    private const string Mark = "deflate:";
    private const int Longest = 16_384;

    public static string Pack(string text)
    {
        if (text.Length <= Longest && !text.StartsWith(Mark, StringComparison.Ordinal)
            && !HasControls(text))
        {
            return text;
        }

        using MemoryStream packed = new();
        using (ZLibStream deflate = new(packed, CompressionLevel.SmallestSize))
        {
            deflate.Write(Encoding.UTF8.GetBytes(text));
        }

        return Mark + Convert.ToBase64String(packed.ToArray());
    }

    public static string Unpack(string text)
    {
        if (!text.StartsWith(Mark, StringComparison.Ordinal))
        {
            return text;
        }

        using MemoryStream packed = new(Convert.FromBase64String(text[Mark.Length..]));
        using ZLibStream inflate = new(packed, CompressionMode.Decompress);
        using StreamReader reader = new(inflate, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    // Carriage returns and the like would be changed by XML and by tags.
    private static bool HasControls(string text) =>
        text.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\t'));
}
