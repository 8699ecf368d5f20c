using System.Numerics;
using System.Text;
using GanGraph.Editor.Editing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Commands;

/// <summary>Lets into a document only what can stand in a file and be read again.</summary>
internal static class CommandValue
{
    private const int Deepest = 32;

    /// <summary>The value itself, when it can.</summary>
    /// <exception cref="RefusedException">It cannot.</exception>
    public static JToken Check(JToken value)
    {
        Check(value, 0);
        return value;
    }

    private static void Check(JToken token, int depth)
    {
        if (depth > Deepest)
        {
            throw Refuse($"A value is nested deeper than {Deepest} levels. Take levels out.");
        }

        switch (token)
        {
            case JProperty property:
                CheckText(property.Name);
                Check(property.Value, depth);
                break;
            case JObject or JArray:
                foreach (JToken inside in token.Children())
                {
                    Check(inside, depth + 1);
                }

                break;
            case JValue { Value: string text }:
                CheckText(text);
                break;
            case JValue { Value: double number }:
                if (!double.IsFinite(number))
                {
                    throw Refuse("A number is not finite, wanted is one that is. Choose another.");
                }

                break;
            case JValue { Value: null or bool or long or BigInteger }:
                break;
            default:
                throw Refuse(
                    $"A value is of type {token.Type}, wanted is a number, a text, true or false. "
                    + "Send one of these.");
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

    private static RefusedException Refuse(string text) => new(RefusalCode.Command, text);
}
