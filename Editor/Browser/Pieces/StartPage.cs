using GanGraph.Cli.Setup;
using GanGraph.Editor.Browser.Sessions;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Pieces;

/// <summary>What a person sees who has not chosen a graph yet.</summary>
internal static class StartPage
{
    /// <summary>As JSON.</summary>
    /// <param name="place">What the editor works with.</param>
    /// <param name="first">The graph that the person named at the start; null for none.</param>
    public static JObject Of(Workplace place, GraphRoom? first) => new()
    {
        ["program"] = ThisProgram.Name,
        ["graph"] = first?.Path.Replace('\\', '/'),
        ["folder"] = place.Folder.Replace('\\', '/'),
        ["pieces"] = place.Samples.Describe(),
        ["recent"] = place.Recent.Describe(),
    };
}
