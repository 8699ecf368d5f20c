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
public sealed record Preview(string MediaType, byte[] Data, string Words, JObject? Facts);
