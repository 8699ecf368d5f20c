using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Canvas;

/// <summary>Reads the section <c>layout</c> of a graph. What looks otherwise than this version
/// writes it is passed over.</summary>
/// <param name="layout">The section; null when there is none.</param>
internal sealed class LayoutReader(JObject? layout)
{
    private const double Farthest = 10_000_000;

    /// <summary>Where a node stands; null when nobody has placed it.</summary>
    public Spot? At(string node) => Pair(layout?["at"] is JObject at ? at[node] : null);

    /// <summary>The groups in their order.</summary>
    public IEnumerable<(string Id, JObject Json)> Groups => Listed("groups");

    /// <summary>The notes in their order.</summary>
    public IEnumerable<(string Id, JObject Json)> Notes => Listed("notes");

    /// <summary>The knots in their order.</summary>
    public IEnumerable<(string Id, string Wire, Spot At)> Knots =>
        from property in (layout?["reroutes"] as JObject)?.Properties() ?? []
        let json = property.Value as JObject
        let wire = Text(json?["wire"])
        let at = Pair(json?["at"])
        where wire.Length > 0 && at is not null
        select (property.Name, wire, at.Value);

    /// <summary>A text; empty when it is none.</summary>
    public static string Text(JToken? token) => token is JValue { Value: string text } ? text : "";

    /// <summary>Two numbers; null when they are not.</summary>
    public static Spot? Pair(JToken? token) =>
        token is JArray { Count: 2 } pair
            && Number(pair[0]) is double x && Number(pair[1]) is double y
            ? new Spot(x, y)
            : null;

    private IEnumerable<(string Id, JObject Json)> Listed(string name) =>
        from json in (layout?[name] as JArray)?.OfType<JObject>() ?? []
        let id = Text(json["id"])
        where id.Length > 0
        select (id, json);

    private static double? Number(JToken token) => (token as JValue)?.Value switch
    {
        long whole when Math.Abs(whole) <= Farthest => whole,
        double number when Math.Abs(number) <= Farthest => number,
        _ => null,
    };
}
