using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Json;

/// <summary>Reads JSON as strictly as RFC 8259 has it, and notes on each token where it begins
/// and, where that is not the canonical way, how it is spelled.</summary>
/// <remarks>The framework's reader does the parsing, because it refuses what Json.NET lets pass
/// (comments, single quotes, NaN, trailing text) and knows where a token begins.</remarks>
internal sealed class GraphReader
{
    private const int LongestNumber = 1000;
    private readonly byte[] _text;
    private readonly ProblemList _problems;
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    private GraphReader(byte[] text, ProblemList problems)
    {
        _text = text;
        _problems = problems;
    }

    /// <summary>Reads the root object; null when the text cannot be read, with the problem that
    /// stopped it in <paramref name="problems"/>.</summary>
    public static JObject? Read(byte[] text, ProblemList problems)
    {
        GraphReader reading = new(text, problems);
        try
        {
            return reading.ReadRoot();
        }
        catch (JsonException e)
        {
            problems.Error(
                ProblemCode.Syntax, SyntaxError.Place(text, e), SyntaxError.Words(text, e));
            return null;
        }
        catch (UnreadableException e)
        {
            problems.Error(e.Code, e.Position, e.Message);
            return null;
        }
    }

    private JObject? ReadRoot()
    {
        Utf8JsonReader reader = new(_text, new JsonReaderOptions { MaxDepth = 1000 });
        reader.Read();
        JToken root = ReadValue(ref reader);
        while (reader.Read())
        {
        }

        if (root is JObject graph)
        {
            return graph;
        }

        _problems.Error(
            ProblemCode.Shape, root, $"The file is {Words.Kind(root)}, a graph is an object. "
            + "Begin it with { and end it with }.");
        return null;
    }

    private JToken ReadValue(ref Utf8JsonReader reader)
    {
        TextPosition position = Begin(ref reader);
        JToken token = reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, position),
            JsonTokenType.StartArray => ReadList(ref reader, position),
            JsonTokenType.String => ReadText(ref reader, position),
            JsonTokenType.Number => ReadNumber(reader.ValueSpan, position),
            JsonTokenType.True => new JValue(true),
            JsonTokenType.False => new JValue(false),
            _ => JValue.CreateNull(),
        };
        token.AddAnnotation(position);
        return token;
    }

    private JObject ReadObject(ref Utf8JsonReader reader, TextPosition position)
    {
        RefuseDepth(ref reader, position);
        JObject read = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            TextPosition start = Begin(ref reader);
            string key = ReadString(ref reader, start);
            Spelling? spelling = SpellingOf(ref reader, key);
            reader.Read();
            JProperty property = new(key, ReadValue(ref reader));
            property.AddAnnotation(start);
            Note(property, spelling);
            if (read.ContainsKey(key))
            {
                _problems.Error(
                    ProblemCode.Duplicate, start,
                    $"{Words.Quote(key)} stands twice in this object. Remove one of the two.");
            }
            else
            {
                read.Add(property);
            }
        }

        return read;
    }

    private JArray ReadList(ref Utf8JsonReader reader, TextPosition position)
    {
        RefuseDepth(ref reader, position);
        JArray read = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            read.Add(ReadValue(ref reader));
        }

        return read;
    }

    private static void RefuseDepth(ref Utf8JsonReader reader, TextPosition position)
    {
        if (reader.CurrentDepth >= GraphDocument.MaxDepth)
        {
            throw new UnreadableException(
                ProblemCode.Depth, position, "The file is nested deeper than "
                + $"{GraphDocument.MaxDepth} levels. Take levels out.");
        }
    }

    private static string ReadString(ref Utf8JsonReader reader, TextPosition position)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new UnreadableException(
                ProblemCode.Syntax, position, "The string holds half of a \\u pair, which is no "
                + "character. Write the character itself.");
        }
    }

    private static JValue ReadText(ref Utf8JsonReader reader, TextPosition position)
    {
        string text = ReadString(ref reader, position);
        return Note(new JValue(text), SpellingOf(ref reader, text));
    }

    private static Spelling? SpellingOf(ref Utf8JsonReader reader, string text)
    {
        string found = $"\"{Encoding.UTF8.GetString(reader.ValueSpan)}\"";
        return found == CanonicalText.Quoted(text) ? null : new Spelling(found, text);
    }

    private static T Note<T>(T token, Spelling? spelling)
        where T : JToken
    {
        if (spelling is not null)
        {
            token.AddAnnotation(spelling);
        }

        return token;
    }

    private JValue ReadNumber(ReadOnlySpan<byte> digits, TextPosition position)
    {
        string text = Encoding.ASCII.GetString(digits[..Math.Min(digits.Length, LongestNumber)]);
        if (digits.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0 && text != "-0")
        {
            if (long.TryParse(text, CultureInfo.InvariantCulture, out long whole))
            {
                return new JValue(whole);
            }

            if (digits.Length < LongestNumber)
            {
                return new JValue((object)BigInteger.Parse(text, CultureInfo.InvariantCulture));
            }
        }

        double value = double.Parse(text, CultureInfo.InvariantCulture);
        bool isTooLarge = digits.Length >= LongestNumber || double.IsInfinity(value);
        if (isTooLarge)
        {
            _problems.Error(
                ProblemCode.Number, position, $"The number {Words.Shorten(text)} is too large to "
                + "compute with. Write one below 1.8e308 in fewer digits.");
            value = 0;
        }

        string found = Encoding.ASCII.GetString(digits);
        return found == CanonicalText.Number(value)
            ? new JValue(value)
            : Note(new JValue(value), new Spelling(found, value, isTooLarge));
    }

    private TextPosition Begin(ref Utf8JsonReader reader)
    {
        for (; _offset < reader.TokenStartIndex; _offset++)
        {
            byte next = _text[_offset];
            if (next == '\n')
            {
                _line++;
                _column = 1;
            }
            else if ((next & 0xC0) != 0x80)
            {
                _column += next >= 0xF0 ? 2 : 1;
            }
        }

        return new TextPosition(_line, _column);
    }

    private sealed class UnreadableException(string code, TextPosition position, string message)
        : Exception(message)
    {
        public string Code { get; } = code;

        public TextPosition Position { get; } = position;
    }
}
