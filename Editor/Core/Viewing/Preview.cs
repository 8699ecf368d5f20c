using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Viewing;

/// <summary>How a value looks.</summary>
/// <param name="MediaType"><c>image/jpeg</c>, <c>image/png</c>, or <c>application/json</c> for
/// curves and texts.</param>
/// <param name="Data">The picture or the JSON text.</param>
/// <param name="Words">The value in words, such as <c>256 x 256, frame 12</c>; also what a person
/// hears who cannot see the picture.</param>
/// <param name="Facts">What a face can do with it, such as the tiles of a contact sheet; null when
/// there is nothing to say.</param>
public sealed record Preview(string MediaType, byte[] Data, string Words, JObject? Facts)
{
    /// <summary>A preview of words alone.</summary>
    public static Preview OfWords(string words, JObject? facts = null) => OfJson(
        new JObject { ["kind"] = "text", ["text"] = words }, words, facts);

    /// <summary>A preview that the face draws.</summary>
    /// <param name="json">What to draw; its <c>kind</c> says how.</param>
    /// <param name="words">The value in words.</param>
    /// <param name="facts">What a face can do with it.</param>
    public static Preview OfJson(JObject json, string words, JObject? facts = null) => new(
        "application/json", Encoding.UTF8.GetBytes(json.ToString(Formatting.None)), words, facts);
}
