using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents;

/// <summary>A node as it stands in the file.</summary>
/// <param name="property">Its id and what stands behind it.</param>
public sealed class NodeEntry(JProperty property)
{
    /// <summary>Name in the graph.</summary>
    public string Id => property.Name;

    /// <summary>Everything that the file says of it.</summary>
    public JObject Json => (JObject)property.Value;

    /// <summary>Name of its type; empty when the file gives none.</summary>
    public string Type => Json["type"] is JValue { Value: string type } ? type : "";

    /// <summary>Version of its type; null when the file gives none.</summary>
    public int? Version =>
        Json["v"] is JValue { Value: long version and > 0 and <= int.MaxValue }
            ? (int)version
            : null;

    /// <summary>Whether it runs, is stepped over or left out.</summary>
    public NodeMode Mode => Json["mode"] is JValue { Value: string mode }
        ? mode switch { "bypass" => NodeMode.Bypass, "mute" => NodeMode.Mute, _ => NodeMode.Run }
        : NodeMode.Run;

    /// <summary>The settings that differ from their defaults; null when there are none.</summary>
    public JObject? Set => Json["set"] as JObject;

    /// <summary>The curves over time, by the name of the setting that each drives; null when there
    /// are none.</summary>
    public JObject? Auto => Json["auto"] as JObject;

    /// <summary>The wires that end here, by the name of the input; null when there are none.
    /// </summary>
    public JObject? In => Json["in"] as JObject;

    /// <summary>The token that stands for the node in messages: its id.</summary>
    internal JProperty Key => property;
}
