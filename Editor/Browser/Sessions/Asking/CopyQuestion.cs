using GanGraph.Editor.Browser.Guarding;
using GanGraph.Editor.Clipboard;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Sessions.Asking;

/// <summary>What a page asks when the person copies.</summary>
internal static class CopyQuestion
{
    /// <summary>The text of <c>items</c>, which any window takes as a paste.</summary>
    public static JObject Copy(GraphRoom room, JObject question)
    {
        if (question["items"] is not JArray items
            || items.Any(item => item is not JValue { Value: string }))
        {
            throw new RequestRefusedException(
                0, "ask.malformed", "items is no list of texts. Send what is to be copied.");
        }

        string text = room.Session.Read(document => GraphFragment.ToText(
            document, room.Session.Catalogue, items.Values<string>()!));
        return new JObject { ["text"] = text };
    }
}
