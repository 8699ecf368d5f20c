using System.Runtime.CompilerServices;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Catalogue.Schema;
using GanGraph.Nodes.Effects;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace GanGraph.Nodes.Tests;

/// <summary>The schema of graph files, held by a validator that knows nothing of them.</summary>
public sealed class SchemaTests
{
    private const string Twist = """
        { "type": "Swirl", "v": 1, "set": { "strength": 2.5 }, "in": { "frames": "a.frames" } }
        """;

    private static readonly string Text =
        GraphSchema.Text(NodeCatalogue.From(typeof(EffectNode).Assembly));

    private static readonly JsonSchema Schema =
        JsonSchema.FromJsonAsync(Text).GetAwaiter().GetResult();

    [Fact]
    public void Samples_AreValid()
    {
        string[] graphs =
        [
            .. Directory.EnumerateFiles(Path.Combine(Tests(), "..", "..", "graphs"), "*.json"),
            .. Directory.EnumerateFiles(Path.Combine(Tests(), "Old"), "*.json"),
            Path.Combine(Tests(), "..", "Engine", "Documents", "example.json"),
        ];

        Assert.InRange(graphs.Length, 20, 1000);
        Assert.All(graphs, graph => Assert.Empty(Schema.Validate(File.ReadAllText(graph))));
    }

    [Theory]
    [InlineData("\"strength\": 2.5", "\"strength\": 2")]
    [InlineData("\"frames\": \"a.frames\"", "\"frames\": \"a.frames\", \"radius\": \"b.signal\"")]
    [InlineData("\"v\": 1,", "\"v\": 1, \"mine\": { \"deep\": [1] },")]
    [InlineData("\"v\": 1,", "")]
    [InlineData("\"set\": { \"strength\": 2.5 }", "\"set\": [1]", false)]
    [InlineData("\"type\": \"Swirl\"", "\"type\": \"Unheard\"")]
    [InlineData("\"v\": 1, \"set\": { \"strength\": 2.5 }", "\"v\": 7, \"set\": { \"new\": [] }")]
    [InlineData("\"v\": 1,", "\"v\": 1, \"auto\": { \"radius\": [[0, 1], [2, 3, \"hold\"]] },")]
    [InlineData("\"v\": 1,", "\"v\": 1, \"auto\": { \"radius\": [] },", false)]
    [InlineData("\"v\": 1,", "\"v\": 1, \"auto\": { \"radius\": [[0, 1, \"jump\"]] },", false)]
    [InlineData("\"v\": 1,", "\"v\": 1, \"auto\": { \"radius\": [[-1, 1]] },", false)]
    [InlineData("\"v\": 1,", "\"v\": 1, \"auto\": { \"radius\": [[0, 9]] },", false)]
    [InlineData("\"v\": 1,", "\"v\": 1, \"auto\": { \"raduis\": [[0, 1]] },", false)]
    [InlineData("\"strength\": 2.5", "\"strength\": 101", false)]
    [InlineData("\"strength\": 2.5", "\"strength\": \"2.5\"", false)]
    [InlineData("\"strength\": 2.5", "\"strenght\": 2.5", false)]
    [InlineData("\"a.frames\"", "\"a\"", false)]
    [InlineData("\"frames\": \"a", "\"fames\": \"a", false)]
    [InlineData("\"in\": { \"frames\": \"a.frames\" }", "\"in\": {}", false)]
    [InlineData("\"in\": { \"frames\": \"a.frames\" }", "\"mode\": \"mute\"")]
    [InlineData("\"in\": { \"frames\": \"a.frames\" }", "\"mode\": \"stop\"", false)]
    [InlineData("\"type\": \"Swirl\", ", "", false)]
    [InlineData("\"v\": 1", "\"v\": 0", false)]
    [InlineData("Swirl\", \"v\": 1, \"set\": { \"strength\": 2.5 }",
        "LatentWalk\", \"v\": 2, \"set\": { \"easing\": \"slow\" }", false)]
    [InlineData("{ \"type\": \"Swirl\", \"v\": 1, \"set\": { \"strength\": 2.5 }, \"in\": { ",
        "{ \"type\": \"KeyLatents\", \"v\": 1, \"set\": { \"seeds\": [1, 2.5] }, \"x\": { ", false)]
    [InlineData("{ \"type\": \"Swirl\", \"v\": 1, \"set\": { \"strength\": 2.5 }, \"in\": { ",
        "{ \"type\": \"KeyLatents\", \"v\": 1, \"set\": { \"seeds\": [1, 2] }, \"x\": { ")]
    public void Node_IsHeldToWhatIsKnownOfIt(string before, string after, bool isValid = true)
    {
        string node = Twist.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(Twist, node);

        Assert.Equal(isValid, IsValid($"\"nodes\": {{ \"twist\": {node} }}"));
    }

    [Theory]
    [InlineData("\"settings\": { \"fps\": \"30000/1001\", \"seed\": 7, \"mine\": 1 }", true)]
    [InlineData("\"settings\": { \"fps\": 29.97 }", true)]
    [InlineData("\"settings\": { \"fps\": \"fast\" }", false)]
    [InlineData("\"settings\": { \"width\": -1 }", false)]
    [InlineData("\"params\": { \"p\": { \"to\": [\"a.b\", \"c.d\"], \"min\": 0 } }", true)]
    [InlineData("\"params\": { \"p\": { \"label\": \"x\" } }", false)]
    [InlineData("\"params\": { \"p\": { \"to\": \"a\" } }", false)]
    [InlineData("\"assets\": { \"a\": { \"path\": \"x\", \"kind\": \"hologram\" } }", true)]
    [InlineData("\"assets\": { \"a\": { \"path\": \"x\", \"sha256\": \"12\" } }", false)]
    [InlineData("\"assets\": { \"a\": {} }", false)]
    [InlineData("\"nodes\": { \"é1_-\": { \"type\": \"Wave\" } }", true)]
    [InlineData("\"nodes\": { \"a.b\": { \"type\": \"Wave\" } }", false)]
    [InlineData("\"layout\": { \"at\": { \"a\": [0, 1] }, \"mine\": 1 }, \"mine\": 1", true)]
    [InlineData("\"layout\": { \"at\": { \"a\": [0] } }", false)]
    [InlineData("\"conflicts\": [{ \"at\": \"nodes.a\" }]", true)]
    public void File_IsHeldToTheFormat(string rest, bool isValid) =>
        Assert.Equal(isValid, IsValid(rest));

    [Fact]
    public void Schema_TellsWhatEverySettingDoes()
    {
        JObject schema = JObject.Parse(Text);

        Assert.NotEmpty(schema.SelectTokens("definitions.*.properties.set.properties.*"));
        Assert.All(
            schema.SelectTokens("definitions.*.properties.set.properties.*"),
            setting =>
            {
                Assert.NotEmpty((string)setting["description"]!);
                Assert.NotNull(setting["default"]);
            });
        JToken strength =
            schema.SelectToken("definitions.Swirl.properties.set.properties.strength")!;
        Assert.EndsWith("\n-100 to 100 radians", (string)strength["description"]!);
        Assert.Equal((-100, 100), ((int)strength["minimum"]!, (int)strength["maximum"]!));
        Assert.Equal(
            schema.SelectToken("definitions.node.properties.type.anyOf[0].enum")!.Count(),
            schema.SelectToken("definitions.node.properties.type.anyOf[0].enumDescriptions")!
                .Count());
    }

    private static bool IsValid(string rest) =>
        Schema.Validate($"{{ \"format\": \"gangraph/1\", {rest} }}").Count == 0;

    private static string Tests([CallerFilePath] string tests = "") =>
        Path.GetDirectoryName(tests)!;
}
