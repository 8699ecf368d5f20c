using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Json;

/// <summary>Writes JSON so that equal graphs have equal text: what fits into a line stands on
/// one line, everything else is broken and indented by two spaces.</summary>
internal sealed class CanonicalText
{
    private const int Width = 120;

    private static readonly SearchValues<char> PlainLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;-_+/()[]$");

    private readonly StringBuilder _text = new();

    /// <summary>An object as canonical text, with a line break at its end.</summary>
    public static string Of(JObject map, KeyOrder order)
    {
        CanonicalText writer = new();
        writer.Write(map, order, 0, 0);
        return writer._text.Append('\n').ToString();
    }

    /// <summary>A value on one line.</summary>
    public static string Flat(JToken token) => Flat(token, KeyOrder.AsFound);

    /// <summary>A value on one line, ordered and spelled as is known of its place.</summary>
    public static string Flat(JToken token, KeyOrder order)
    {
        CanonicalText writer = new();
        writer.WriteFlat(token, order, int.MaxValue);
        return writer._text.ToString();
    }

    /// <summary>The fewest digits that read back as the same double, with a point or an
    /// exponent, so that it stays a double.</summary>
    public static string Number(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');
        return text.AsSpan().ContainsAny('.', 'e') ? text : text + ".0";
    }

    /// <summary>A text in quotes.</summary>
    public static string Quoted(string text) =>
        text.AsSpan().ContainsAnyExcept(PlainLetters) ? JsonConvert.ToString(text) : $"\"{text}\"";

    private void Write(JToken token, KeyOrder order, int indent, int used)
    {
        if (token is JValue value)
        {
            _text.Append(Scalar(value, order));
            return;
        }

        int start = _text.Length;
        if (!order.AlwaysBroken || token is not JContainer { Count: > 0 })
        {
            if (WriteFlat(token, order, start + Width - used))
            {
                return;
            }

            _text.Length = start;
        }

        if (token is JArray list)
        {
            WriteList(list, order, indent);
        }
        else
        {
            WriteObject((JObject)token, order, indent);
        }
    }

    private void WriteObject(JObject token, KeyOrder order, int indent)
    {
        _text.Append('{');
        string separator = "";
        foreach (JProperty property in order.Sort(token))
        {
            _text.Append(separator);
            int start = NewLine(indent + 2);
            KeyOrder inside = order.Inside(property);
            _text.Append(Key(property, inside)).Append(": ");
            int used = indent + 2 + _text.Length - start + 1;
            Write(property.Value, inside, indent + 2, used);
            separator = ",";
        }

        NewLine(indent);
        _text.Append('}');
    }

    private void WriteList(JArray list, KeyOrder order, int indent)
    {
        KeyOrder inside = ItemsOf(order);
        bool filled = list.All(item => item is JValue);
        _text.Append('[');
        int start = 0;
        foreach (JToken item in list)
        {
            bool first = ReferenceEquals(item, list.First);
            int length = filled ? Flat(item, inside).Length : Width;
            if (!first)
            {
                _text.Append(',');
            }

            if (first || !filled || _text.Length - start + indent + 2 + length + 2 > Width)
            {
                start = NewLine(indent + 2);
            }
            else
            {
                _text.Append(' ');
            }

            Write(item, inside, indent + 2, indent + 3);
        }

        NewLine(indent);
        _text.Append(']');
    }

    /// <summary>Writes on one line; gives up, with some of it written, when the line would run
    /// over <paramref name="end"/>.</summary>
    private bool WriteFlat(JToken token, KeyOrder order, int end)
    {
        switch (token)
        {
            case JObject { Count: > 0 } map:
                string opening = "{ ";
                foreach (JProperty property in order.Sort(map))
                {
                    KeyOrder inside = order.Inside(property);
                    _text.Append(opening).Append(Key(property, inside)).Append(": ");
                    if (!WriteFlat(property.Value, inside, end))
                    {
                        return false;
                    }

                    opening = ", ";
                }

                _text.Append(" }");
                break;
            case JArray list:
                string before = "[";
                foreach (JToken item in list)
                {
                    _text.Append(before);
                    if (!WriteFlat(item, ItemsOf(order), end))
                    {
                        return false;
                    }

                    before = ", ";
                }

                _text.Append(list.Count == 0 ? "[]" : "]");
                break;
            case JValue value:
                _text.Append(Scalar(value, order));
                break;
            default:
                _text.Append("{}");
                break;
        }

        return _text.Length <= end;
    }

    private static KeyOrder ItemsOf(KeyOrder order) =>
        order.Spells ? KeyOrder.Plain : KeyOrder.AsFound;

    private static string Key(JProperty property, KeyOrder inside) =>
        !inside.Spells && Spelling.Of(property) is Spelling found
            ? found.Text
            : Quoted(property.Name);

    private static string Scalar(JValue value, KeyOrder order) =>
        Spelling.Of(value) is Spelling found && (found.IsOnly || !order.Spells)
            ? found.Text
            : Canonical(value);

    private static string Canonical(JValue value) => value.Value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        double number => Number(number),
        float number => Number(number),
        decimal number => Number((double)number),
        BigInteger number => number.ToString(CultureInfo.InvariantCulture),
        string text => Quoted(text),
        IFormattable other => value.Type == JTokenType.Integer
            ? other.ToString(null, CultureInfo.InvariantCulture)
            : JsonConvert.ToString(other.ToString(null, CultureInfo.InvariantCulture)),
        object other => JsonConvert.ToString(other.ToString()),
    };

    private int NewLine(int indent)
    {
        _text.Append('\n').Append(' ', indent);
        return _text.Length;
    }
}
