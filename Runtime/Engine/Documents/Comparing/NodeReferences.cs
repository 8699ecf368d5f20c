using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Comparing;

/// <summary>Finds the places at which a graph names a node: <c>node.port</c> in wires,
/// <c>node.setting</c> in parameters.</summary>
internal static class NodeReferences
{
    /// <summary>All of them.</summary>
    public static IEnumerable<JValue> In(JObject root) => [.. Wires(root), .. ParamTargets(root)];

    /// <summary>Where the wires begin.</summary>
    public static IEnumerable<JValue> Wires(JObject root) =>
        Members(root["nodes"]).SelectMany(node => Of(node.Value));

    /// <summary>What the parameters set.</summary>
    public static IEnumerable<JValue> ParamTargets(JObject root) =>
        Members(root["params"]).SelectMany(param => TargetsOf(param.Value));

    /// <summary>Where the wires end on which reroutes lie.</summary>
    public static IEnumerable<JValue> Rerouted(JObject root) =>
        Members((root["layout"] as JObject)?["reroutes"])
            .Select(reroute => (reroute.Value as JObject)?["wire"])
            .OfType<JValue>()
            .Where(IsText);

    /// <summary>Where the wires begin that end at a node.</summary>
    public static IEnumerable<JValue> Of(JToken node) =>
        Members((node as JObject)?["in"]).Select(wire => wire.Value).Where(IsText).Cast<JValue>();

    /// <summary>What a parameter sets.</summary>
    private static IEnumerable<JValue> TargetsOf(JToken param)
    {
        JToken? to = (param as JObject)?["to"];
        IEnumerable<JToken?> all = to is JArray list ? list : Enumerable.Repeat(to, 1);
        return all.OfType<JToken>().Where(IsText).Cast<JValue>();
    }

    private static IEnumerable<JProperty> Members(JToken? map) =>
        (map as JObject)?.Properties() ?? [];

    private static bool IsText(JToken token) => token is JValue { Value: string };
}
