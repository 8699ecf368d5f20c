using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Sessions;

/// <summary>Reads and writes the JSON of messages.</summary>
internal static class MessageText
{
    private const int Deepest = 64;

    private static readonly JsonLoadSettings Strictly = new()
    {
        DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
        CommentHandling = CommentHandling.Ignore,
    };

    /// <summary>Reads an object; null when the text is none.</summary>
    public static JObject? Parse(string text)
    {
        using JsonTextReader reader = new(new StringReader(text))
        {
            DateParseHandling = DateParseHandling.None, // a text that looks like one stays a text
            MaxDepth = Deepest,
        };
        try
        {
            JObject json = JObject.Load(reader, Strictly);
            return reader.Read() ? null : json;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes an object on one line.</summary>
    public static byte[] Bytes(JObject json) =>
        System.Text.Encoding.UTF8.GetBytes(json.ToString(Formatting.None));
}
