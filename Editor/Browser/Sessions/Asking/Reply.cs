using GanGraph.Editor.Viewing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Sessions.Asking;

/// <summary>The answer to a question.</summary>
/// <param name="Json">What it says, or what the picture is of.</param>
/// <param name="Picture">A picture that is the answer; null for none.</param>
internal sealed record Reply(JObject Json, Preview? Picture = null);
