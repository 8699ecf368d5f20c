using GanGraph.Editor.Viewing;
using GanGraph.Engine.Catalogue;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Hosting;

/// <summary>The types of nodes, and how wires of each type are drawn.</summary>
internal static class CatalogueAnswer
{
    /// <summary>As JSON: the list of <c>gangraph nodes --json</c> under <c>nodes</c>.</summary>
    public static string Of(NodeCatalogue catalogue, ViewerCatalogue viewers) => new JObject
    {
        ["nodes"] = JArray.Parse(catalogue.ToJson()),
        ["looks"] = new JObject(viewers.Looks(catalogue).Select(look => new JProperty(
            look.Key, new JObject
            {
                ["color"] = look.Value.Color,
                ["shape"] = look.Value.Shape.ToString().ToLowerInvariant(),
            }))),
    }.ToString(Formatting.None);
}
