using System.Globalization;
using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents;

/// <summary>Turns what stands in a file into words for messages.</summary>
public static class Words
{
    private const int Longest = 40;

    /// <summary>The text in quotes, shortened.</summary>
    public static string Quote(string text) => JsonConvert.ToString(Shorten(text));

    /// <summary>The beginning of a long text.</summary>
    public static string Shorten(string text) =>
        text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "…");

    /// <summary>What kind of JSON value a token is, with its article.</summary>
    public static string Kind(JToken token) => token.Type switch
    {
        JTokenType.Object => "an object",
        JTokenType.Array => "a list",
        JTokenType.String => "a text",
        JTokenType.Integer or JTokenType.Float => "a number",
        JTokenType.Boolean => "true or false",
        _ => "null",
    };

    /// <summary>The value of a token as it stands in the file, shortened.</summary>
    public static string Value(JToken token) =>
        token is JValue ? Shorten(CanonicalText.Flat(token)) : Kind(token);

    /// <summary>A number as a person writes it.</summary>
    public static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The sentence that offers the nearest name, or all when there are few.</summary>
    public static string Offer(string found, IReadOnlyCollection<string> names)
    {
        if (Nearest.Of(found, names) is string near)
        {
            return $"Did you mean {near}?";
        }

        return names.Count switch
        {
            0 => "There is none to choose from.",
            <= 12 => $"Choose one of: {string.Join(", ", names)}.",
            _ => $"There are {names.Count} to choose from, such as {names.First()}.",
        };
    }
}
