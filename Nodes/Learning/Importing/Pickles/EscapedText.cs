using System.Globalization;
using System.Text;

namespace GanGraph.Learning.Importing.Pickles;

/// <summary>Reads the texts of protocol 0, which write letters as <c>\x41</c> and
/// <c>\u0041</c>.</summary>
internal static class EscapedText
{
    /// <summary>A text between quotes.</summary>
    /// <exception cref="PickleException">There are none.</exception>
    public static string ReadQuoted(string line)
    {
        string text = line.Trim();
        return text.Length >= 2 && text[0] is '\'' or '"' && text[^1] == text[0]
            ? Read(text[1..^1])
            : throw new PickleException("a text stands without quotes where they are wanted");
    }

    /// <summary>A text without quotes.</summary>
    /// <exception cref="PickleException">A sign is broken.</exception>
    public static string Read(string text)
    {
        int sign = text.IndexOf('\\', StringComparison.Ordinal);
        if (sign < 0)
        {
            return text;
        }

        StringBuilder plain = new(text.Length);
        int at = 0;
        while (sign >= 0 && sign + 1 < text.Length)
        {
            plain.Append(text, at, sign - at);
            (string letter, int length) = Letter(text, sign + 1);
            plain.Append(letter);
            at = sign + 1 + length;
            sign = text.IndexOf('\\', at);
        }

        return plain.Append(text, at, text.Length - at).ToString();
    }

    private static (string Letter, int Length) Letter(string text, int at) => text[at] switch
    {
        'n' => ("\n", 1),
        'r' => ("\r", 1),
        't' => ("\t", 1),
        'x' => (Coded(text, at + 1, 2), 3),
        'u' => (Coded(text, at + 1, 4), 5),
        'U' => (Coded(text, at + 1, 8), 9),
        _ => (text.Substring(at, 1), 1),
    };

    private static string Coded(string text, int at, int digits) =>
        at + digits <= text.Length
        && int.TryParse(
            text.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
            out int code)
        && (code is >= 0 and < 0xD800 or > 0xDFFF and <= 0x10FFFF)
        ? char.ConvertFromUtf32(code)
        : throw new PickleException("a letter is written by a number that is none");
}
