using System.Globalization;
using System.Numerics;
using System.Text;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing;

/// <summary>Lets into a document only what can stand in a file and be read again.</summary>
internal static class PlainValue
{
    /// <summary>A copy of a value, numbers as they are when they are read from a file.</summary>
    /// <exception cref="RefusedException">It cannot stand in a file.</exception>
    public static JToken Of(JToken value)
    {
        JToken copy = value.DeepClone();
        Check(copy, 1);
        return copy;
    }

    private static void Check(JToken token, int depth)
    {
        if (depth > GraphDocument.MaxDepth)
        {
            throw Refuse(
                $"A value is nested deeper than {GraphDocument.MaxDepth} levels. Take levels out.");
        }

        if (token is JProperty property)
        {
            CheckText(property.Name);
            Check(property.Value, depth);
        }
        else if (token is JObject or JArray)
        {
            foreach (JToken inside in token.Children())
            {
                Check(inside, depth + 1);
            }
        }
        else if (token is JValue value)
        {
            Check(value);
        }
        else
        {
            throw Unknown(token);
        }
    }

    private static void Check(JValue value)
    {
        switch (value.Value)
        {
            case null or bool or long or BigInteger:
                break;
            case string text:
                CheckText(text);
                break;
            case double number when double.IsFinite(number):
                break;
            case int or short or sbyte or byte or ushort or uint:
                value.Value = Convert.ToInt64(value.Value, CultureInfo.InvariantCulture);
                break;
            case float or decimal
                when Convert.ToDouble(value.Value, CultureInfo.InvariantCulture) is double number
                    && double.IsFinite(number):
                value.Value = number;
                break;
            case double or float:
                throw Refuse("A number is not finite, wanted is one that is. Choose another.");
            default:
                throw Unknown(value);
        }
    }

    private static void CheckText(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out Rune rune))
            {
                throw Refuse("A text holds half of a character. Write the whole character.");
            }

            i += rune.Utf16SequenceLength;
        }
    }

    private static RefusedException Unknown(JToken token) => Refuse(
        $"A value is of type {token.Type}, wanted is a number, a text, true or false. "
        + "Send one of these.");

    private static RefusedException Refuse(string text) => new(RefusalCode.Command, text);
}
