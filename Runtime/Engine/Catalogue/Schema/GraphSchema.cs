using GanGraph.Engine.Documents;
using GanGraph.Engine.Documents.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Catalogue.Schema;

/// <summary>Describes graph files as a JSON schema (draft 7), from which an editor of text
/// completes types of nodes and settings. What the format does not know is allowed, as it is in the
/// files; what it knows is held to types and ranges.</summary>
public static class GraphSchema
{
    private const string NodeId = @"^[\p{L}\p{Nd}_-]{1,100}$";

    /// <summary>The schema as text, with a line break at its end.</summary>
    public static string Text(NodeCatalogue catalogue) =>
        CanonicalText.Of(Of(catalogue), KeyOrder.Broken);

    private static JObject Of(NodeCatalogue catalogue) => new()
    {
        ["$schema"] = "http://json-schema.org/draft-07/schema#",
        ["title"] = "GanGraph graph",
        ["type"] = "object",
        ["required"] = new JArray("format"),
        ["properties"] = new JObject
        {
            ["$schema"] = SchemaPart.Text("Where this schema lies; only for editors of text."),
            ["format"] = SchemaPart.Choice("What the file is.", GraphDocument.CurrentFormat),
            ["meta"] = Meta(),
            ["settings"] = Settings(),
            ["params"] = SchemaPart.Map(
                "Names under which settings are set from outside.", Param()),
            ["assets"] = SchemaPart.Map("The files that the graph reads, by name.", Asset()),
            ["nodes"] = Nodes(),
            ["conflicts"] = new JObject
            {
                ["type"] = "array",
                ["description"] = "What a merge has left to decide: write what you want at the "
                    + "place that an entry names, then take the entry out.",
            },
            ["layout"] = Layout(),
        },
        ["definitions"] = new JObject(
            new JProperty("node", NodeSchema.Any(catalogue)),
            catalogue.Types.Select(type => new JProperty(type.Name, NodeSchema.Of(type)))),
    };

    private static JObject Meta() => SchemaPart.Open("Who and what; add what you like.", new()
    {
        ["title"] = SchemaPart.Text("Title of the piece."),
        ["author"] = SchemaPart.Text("Who made it."),
        ["license"] = SchemaPart.Text("What others may do with it, such as CC-BY-4.0."),
        ["generator"] = SchemaPart.Text("The program that wrote the file."),
    });

    private static JObject Settings() => SchemaPart.Open("What holds for the whole graph.", new()
    {
        ["seed"] = SchemaPart.Number("integer", "The seed that nodes derive theirs from.", 0),
        ["fps"] = new JObject
        {
            ["description"] = "Frames a second, such as \"30\" or \"30000/1001\".",
            ["default"] = "30",
            ["anyOf"] = new JArray(
                new JObject { ["type"] = "string", ["pattern"] = "^ *[0-9./]+ *$" },
                new JObject { ["type"] = "number", ["minimum"] = 0 }),
        },
        ["width"] = Side("Width"),
        ["height"] = Side("Height"),
    });

    private static JObject Side(string name) => SchemaPart.Number(
        "integer", $"{name} of the pictures in pixels; 0 leaves it open.", 0, 0,
        GraphSettings.LargestSide);

    private static JObject Param() => new()
    {
        ["type"] = "object",
        ["required"] = new JArray("to"),
        ["properties"] = new JObject
        {
            ["to"] = new JObject
            {
                ["description"] = "The setting, or the settings, that it sets: node.setting.",
                ["anyOf"] = new JArray(
                    new JObject { ["type"] = "string", ["pattern"] = SchemaPart.End },
                    new JObject
                    {
                        ["type"] = "array",
                        ["items"] = new JObject
                        {
                            ["type"] = "string", ["pattern"] = SchemaPart.End,
                        },
                    }),
            },
            ["label"] = SchemaPart.Text("What to call it to a person."),
            ["min"] = SchemaPart.Number("number", "Smallest value offered."),
            ["max"] = SchemaPart.Number("number", "Largest value offered."),
        },
    };

    private static JObject Asset() => new()
    {
        ["type"] = "object",
        ["required"] = new JArray("path"),
        ["properties"] = new JObject
        {
            ["kind"] = SchemaPart.AnyOf(
                "What it is.", SchemaPart.Choice(null, [.. NameInFile.NamesOf(typeof(AssetKind))])),
            ["path"] = SchemaPart.Text("Path relative to the graph."),
            ["sha256"] = new JObject
            {
                ["description"] = "SHA-256 of its content, so that another file is noticed.",
                ["type"] = new JArray("string", "null"),
                ["pattern"] = "^[0-9a-fA-F]{64}$",
            },
        },
    };

    private static JObject Nodes() => new()
    {
        ["type"] = "object",
        ["description"] = "The nodes by id: letters, digits, - and _.",
        ["patternProperties"] = new JObject { [NodeId] = SchemaPart.Reference("node") },
        ["additionalProperties"] = false,
    };

    private static JObject Layout() => SchemaPart.Open("Where things stand in an editor.", new()
    {
        ["at"] = SchemaPart.Map(
            "Places of nodes in pixels: [right, down].",
            new JObject
            {
                ["type"] = "array",
                ["items"] = new JObject { ["type"] = "number" },
                ["minItems"] = 2,
                ["maxItems"] = 2,
            }),
        ["groups"] = new JObject { ["type"] = "array" },
        ["notes"] = new JObject { ["type"] = "array" },
        ["reroutes"] = new JObject { ["type"] = "object" },
    });
}
