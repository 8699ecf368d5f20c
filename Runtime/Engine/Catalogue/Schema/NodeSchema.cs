using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Catalogue.Schema;

/// <summary>Describes nodes as they stand in graph files. A node of a known type in its present
/// version is held to its settings and inputs; one of another type or version may be anything.
/// </summary>
internal static class NodeSchema
{
    /// <summary>A node of any type.</summary>
    public static JObject Any(NodeCatalogue catalogue)
    {
        NodeType[] types = [.. catalogue.Types];
        JObject choice = SchemaPart.Choice(null, [.. types.Select(type => type.Name)]);
        choice["enumDescriptions"] = new JArray(types.Select(type => type.Summary));
        return new JObject
        {
            ["type"] = "object",
            ["required"] = new JArray("type"),
            ["properties"] = new JObject
            {
                ["type"] = SchemaPart.AnyOf("What kind of node it is.", choice),
                ["v"] = SchemaPart.Number(
                    "integer", "The version of its type that the settings are meant for.",
                    min: 1),
                ["mode"] = Mode(),
                ["set"] = Object("The settings that differ from their defaults."),
                ["auto"] = Object("The curves over time, by the setting that each drives."),
                ["in"] = SchemaPart.Map("The wires that end here, by the name of the input.", End(
                    "The output that the wire begins at: node.output.")),
            },
            ["defaultSnippets"] = new JArray(types.Select(Snippet)),
            ["anyOf"] = new JArray(
                types.Select(type => SchemaPart.Reference(type.Name))
                    .Append(Other(types))
                    .Concat(types.Select(OtherVersion))),
        };
    }

    /// <summary>A node of a type in its present version.</summary>
    public static JObject Of(NodeType type)
    {
        string[] needed = [.. type.Inputs.Where(i => !i.Optional).Select(i => i.Name)];
        JObject schema = new()
        {
            ["description"] = type.Remarks.Length == 0
                ? type.Summary
                : $"{type.Summary}\n{type.Remarks}",
            ["properties"] = new JObject
            {
                ["type"] = SchemaPart.Choice(type.Summary, type.Name),
                ["v"] = new JObject
                {
                    ["enum"] = new JArray(type.Version), ["default"] = type.Version,
                },
                ["set"] = Closed(
                    $"The settings of {type.Name} that differ from their defaults.",
                    type.Settings.Select(SettingSchema.Of)),
                ["auto"] = Closed(
                    $"The curves over time that drive settings of {type.Name}.",
                    type.Settings.Where(s => s.Signal).Select(SettingSchema.Curve)),
                ["in"] = Closed(
                    $"The wires that end at this {type.Name}.",
                    type.Inputs.Select(Input).Concat(type.Settings
                        .Where(setting => setting.Signal)
                        .Select(SettingSchema.Signal))),
            },
        };
        if (needed.Length > 0)
        {
            schema["anyOf"] = new JArray(
                new JObject
                {
                    ["required"] = new JArray("in"),
                    ["properties"] = new JObject
                    {
                        ["in"] = new JObject { ["required"] = new JArray(needed) },
                    },
                },
                new JObject
                {
                    ["required"] = new JArray("mode"),
                    ["properties"] = new JObject
                    {
                        ["mode"] = SchemaPart.Choice(null, "bypass", "mute"),
                    },
                });
        }

        return schema;
    }

    /// <summary>Where a wire begins.</summary>
    internal static JObject End(string description) => new()
    {
        ["type"] = "string", ["description"] = description, ["pattern"] = SchemaPart.End,
    };

    private static JProperty Input(InputDescription input) => new(input.Name, End(
        $"{input.Doc}\nTakes {input.Type}{(input.Optional ? "; may be left open" : "")}."));

    private static JObject Object(string description) => new()
    {
        ["type"] = "object", ["description"] = description,
    };

    private static JObject Closed(string description, IEnumerable<JProperty> members)
    {
        JObject part = Object(description);
        part["properties"] = new JObject(members);
        part["additionalProperties"] = false;
        return part;
    }

    private static JObject Mode()
    {
        JObject mode = SchemaPart.Choice(
            "How the node takes part in a run.", [.. NameInFile.NamesOf(typeof(NodeMode))]);
        mode["enumDescriptions"] = new JArray(
            "It runs.", "It is stepped over: what comes in goes out.",
            "It is left out together with everything that needs it.");
        mode["default"] = "run";
        return mode;
    }

    private static JObject Other(NodeType[] types) => new()
    {
        ["description"] = "A node that this version does not know; it is kept as it is.",
        ["properties"] = new JObject
        {
            ["type"] = new JObject
            {
                ["not"] = SchemaPart.Choice(null, [.. types.Select(type => type.Name)]),
            },
        },
    };

    private static JObject OtherVersion(NodeType type) => new()
    {
        ["required"] = new JArray("v"),
        ["properties"] = new JObject
        {
            ["type"] = SchemaPart.Choice(null, type.Name),
            ["v"] = new JObject
            {
                ["not"] = new JObject { ["enum"] = new JArray(type.Version) },
            },
        },
    };

    /// <summary>A whole node to insert, with its required inputs to fill in.</summary>
    private static JObject Snippet(NodeType type)
    {
        JObject body = new() { ["type"] = type.Name, ["v"] = type.Version };
        string[] needed = [.. type.Inputs.Where(i => !i.Optional).Select(i => i.Name)];
        if (needed.Length > 0)
        {
            body["in"] = new JObject(needed.Select((name, i) =>
                new JProperty(name, $"${{{i + 1}:node.output}}")));
        }

        return new JObject
        {
            ["label"] = type.Name, ["description"] = type.Summary, ["body"] = body,
        };
    }
}
