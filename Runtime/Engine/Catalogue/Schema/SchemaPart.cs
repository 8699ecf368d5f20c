using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Catalogue.Schema;

/// <summary>The small parts that schemas are made of.</summary>
internal static class SchemaPart
{
    /// <summary>The form of an end of a wire: <c>node.port</c>.</summary>
    public const string End = @"^[^\s.]+\.[^\s.]+$";

    /// <summary>A text.</summary>
    public static JObject Text(string description) => new()
    {
        ["type"] = "string", ["description"] = description,
    };

    /// <summary>A number with its bounds.</summary>
    /// <param name="type"><c>integer</c> or <c>number</c>.</param>
    /// <param name="description">What it does.</param>
    /// <param name="initial">Its default; null for none.</param>
    /// <param name="min">Smallest value; null for no bound.</param>
    /// <param name="max">Largest value; null for no bound.</param>
    public static JObject Number(
        string type, string description, JToken? initial = null, JToken? min = null,
        JToken? max = null)
    {
        JObject part = new() { ["type"] = type, ["description"] = description };
        foreach ((string name, JToken? value) in new[]
        {
            ("default", initial), ("minimum", min), ("maximum", max),
        })
        {
            if (value is not null)
            {
                part[name] = value;
            }
        }

        return part;
    }

    /// <summary>One of some texts.</summary>
    public static JObject Choice(string? description, params string[] names)
    {
        JObject part = new() { ["enum"] = new JArray(names) };
        if (description is not null)
        {
            part["description"] = description;
        }

        return part;
    }

    /// <summary>One of some texts that are offered, or any other.</summary>
    public static JObject AnyOf(string description, JObject choice) => new()
    {
        ["description"] = description,
        ["anyOf"] = new JArray(choice, new JObject { ["type"] = "string" }),
    };

    /// <summary>An object in which names that a person chose stand for things of one kind.
    /// </summary>
    public static JObject Map(string description, JObject each) => new()
    {
        ["type"] = "object", ["description"] = description, ["additionalProperties"] = each,
    };

    /// <summary>An object with known keys in which others may stand too.</summary>
    public static JObject Open(string description, JObject known) => new()
    {
        ["type"] = "object", ["description"] = description, ["properties"] = known,
    };

    /// <summary>A definition that stands elsewhere in the schema.</summary>
    public static JObject Reference(string name) => new() { ["$ref"] = $"#/definitions/{name}" };
}
