using System.Text;
using System.Text.Json;

namespace GanGraph.Engine.Documents.Json;

/// <summary>Says where JSON breaks off and why, in the words of someone who writes it by hand.
/// </summary>
internal static class SyntaxError
{
    private static readonly string[] Literals = ["true", "false", "null"];

    /// <summary>The first character of the token at which reading stopped.</summary>
    public static TextPosition Place(byte[] text, JsonException error)
    {
        int offset = Offset(text, error);
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++)
        {
            if (text[i] == '\n')
            {
                line++;
                start = i + 1;
            }
        }

        return new TextPosition(line, Encoding.UTF8.GetCharCount(text, start, offset - start) + 1);
    }

    /// <summary>What was found there and what to do.</summary>
    public static string Words(byte[] text, JsonException error)
    {
        int offset = Offset(text, error);
        if (offset >= text.Length)
        {
            return text.All(sign => sign <= ' ')
                ? "The file is empty. Write a graph into it, or start with gangraph new."
                : "The text ends too early. Close what is open with \", ] or }.";
        }

        char sign = (char)text[offset];
        string found = Documents.Words.Quote(WordAt(text, offset));
        return sign switch
        {
            '/' or '#' => $"{sign} begins no JSON value; comments are not allowed. "
                + "Put the words into meta or layout.notes.",
            '\'' => "' begins no JSON string. Write \" around it.",
            '}' or ']' => $"{sign} stands where another value is wanted. "
                + "Remove the comma before it or add what is missing.",
            '"' => "A text begins where a comma, a colon or a closing bracket is wanted. "
                + "Add that before it.",
            < ' ' => "A string runs over the end of its line or holds a control character. "
                + "Close it with \" or write \\n.",
            'N' or 'I' => $"{found} is no JSON number. Write a number.",
            _ => $"{found} cannot stand here. "
                + "Look for a comma, colon, quote or bracket missing before it.",
        };
    }

    private static int Offset(byte[] text, JsonException error)
    {
        long line = error.LineNumber ?? 0;
        int offset = 0;
        while (line > 0 && offset < text.Length)
        {
            if (text[offset++] == '\n')
            {
                line--;
            }
        }

        offset = (int)Math.Min(text.Length, offset + (error.BytePositionInLine ?? 0));
        int start = offset;
        while (start > 0 && IsWord(text[start - 1]))
        {
            start--;
        }

        string before = Encoding.UTF8.GetString(text, start, offset - start);
        bool isInside = offset < text.Length && IsWord(text[offset]);
        bool isCutLiteral = before.Length > 0
            && Literals.Any(literal => literal.Length > before.Length
                && literal.StartsWith(before, StringComparison.Ordinal));
        if (isInside || isCutLiteral)
        {
            offset = start;
        }

        while (offset > 0 && offset < text.Length && (text[offset] & 0xC0) == 0x80)
        {
            offset--;
        }

        return offset;
    }

    private static string WordAt(byte[] text, int offset)
    {
        int end = offset + 1;
        while (end < text.Length && end - offset < 20
            && (IsWord(text[end]) || (text[end] & 0xC0) == 0x80))
        {
            end++;
        }

        return Encoding.UTF8.GetString(text, offset, end - offset);
    }

    private static bool IsWord(byte letter) =>
        char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'_' or (byte)'+' or (byte)'-';
}
