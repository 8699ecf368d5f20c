using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents;

/// <summary>A public parameter as it stands in the file: a name for one setting or several.
/// </summary>
/// <param name="property">Its name and what stands behind it.</param>
public sealed class ParamEntry(JProperty property)
{
    /// <summary>Name on the command line and in forms.</summary>
    public string Name => property.Name;

    /// <summary>What to call it to a person; the name when the file gives nothing better.
    /// </summary>
    public string Label => Json["label"] is JValue { Value: string label } ? label : Name;

    /// <summary>The settings it sets, each as <c>node.setting</c>.</summary>
    public IReadOnlyList<string> To => [.. Targets.Select(target => (string)target.Value!)];

    /// <summary>Smallest value offered; null for no bound of its own.</summary>
    public double? Min => Number("min");

    /// <summary>Largest value offered; null for no bound of its own.</summary>
    public double? Max => Number("max");

    /// <summary>Everything that the file says of it.</summary>
    public JObject Json => (JObject)property.Value;

    /// <summary>The tokens that name the settings.</summary>
    internal IEnumerable<JValue> Targets =>
        (Json["to"] is JArray list ? list.Children() : Json.SelectTokens("to"))
        .OfType<JValue>()
        .Where(target => target.Value is string);

    private double? Number(string name) => Json[name] is JValue value
        ? value.Value switch { long whole => whole, double number => number, _ => null }
        : null;
}
