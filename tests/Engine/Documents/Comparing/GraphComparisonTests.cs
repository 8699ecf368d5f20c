using GanGraph.Engine.Documents;
using GanGraph.Engine.Documents.Comparing;
using GanGraph.Engine.Tests.Catalogue.Samples;

namespace GanGraph.Engine.Tests.Documents.Comparing;

public sealed class GraphComparisonTests
{
    private const string Nodes = """
        "frames": { "type": "VideoFrames", "v": 1, "set": { "path": "a.mp4" } },
        "soft": { "type": "Blur", "v": 1, "in": { "frames": "frames.dataset" } },
        "walk": { "type": "Walk", "v": 3, "set": { "strength": 0.5, "seeds": [1, 2, 3] } }
        """;

    [Theory]
    [InlineData("\"strength\": 0.5", "\"strength\": 5e-1")]
    [InlineData("\"strength\": 0.5, ", "\"strength\": 0.5, \"caption\": \"\", ")]
    [InlineData("\"seeds\": [1, 2, 3]", "\"seeds\": [1.0, 2.0, 3.0]")]
    [InlineData("\"path\": \"a.mp4\"", "\"mirror\": false, \"path\": \"a.mp4\"")]
    [InlineData("\"path\": \"a.mp4\"", "\"path\": \"\\u0061.mp4\"")]
    [InlineData("\"v\": 3, \"set\": { \"strength\": 0.5,",
        "\"set\": { \"strength\": 0.5,\"x\":\n1,",
        "removed nodes.walk.v 3 -", "added nodes.walk.set.x - 1")]
    [InlineData("\"strength\": 0.5", "\"strength\": 0.7",
        "changed nodes.walk.set.strength 0.5 0.7")]
    [InlineData("\"strength\": 0.5, ", "", "changed nodes.walk.set.strength 0.5 0.7 (default)")]
    [InlineData("\"seeds\": [1, 2, 3]", "\"seeds\": [1, 2]",
        "changed nodes.walk.set.seeds [1, 2, 3] [1, 2]")]
    [InlineData("\"Blur\", \"v\": 1", "\"Blur\", \"v\": 1, \"mode\": \"mute\"",
        "added nodes.soft.mode - \"mute\"")]
    [InlineData("\"in\": { \"frames\": \"frames.dataset\" }", "\"in\": {}",
        "removed nodes.soft.in.frames \"frames.dataset\" -")]
    [InlineData("\"Walk\", \"v\": 3",
        "\"Walk\", \"auto\": { \"strength\": [[0, 1], [2.50, 0, \"hold\"]] }, \"v\": 3",
        "added nodes.walk.auto.strength - [[0.0, 1.0, \"smooth\"], [2.5, 0.0, \"hold\"]]")]
    [InlineData("\"Walk\", \"v\": 3", "\"Unheard\", \"v\": 3",
        "changed nodes.walk.type \"Walk\" \"Unheard\"")]
    public void Of_OneChange_IsThatChange(string before, string after, params string[] changes)
    {
        string changed = Nodes.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(Nodes, changed);

        Assert.Equal(changes, Changes(Nodes, changed));
    }

    [Fact]
    public void Of_RenamedNodes_FollowsTheWires()
    {
        string renamed = Nodes
            .Replace("\"frames\": {", "\"clip\": {", StringComparison.Ordinal)
            .Replace("frames.dataset", "clip.dataset", StringComparison.Ordinal)
            .Replace("\"soft\"", "\"mild\"", StringComparison.Ordinal);

        Assert.Equal(
            ["renamed nodes.clip \"frames\" \"clip\"", "renamed nodes.mild \"soft\" \"mild\""],
            Changes(Nodes, renamed));
    }

    [Fact]
    public void Of_LongChainRenamed_TakesNoSquareOfTime()
    {
        static string Chain(string name) => string.Join(",\n", Enumerable.Range(0, 5000).Select(i =>
            $$"""
            "{{name}}{{i}}": { "type": "Blur", "in": { "frames": "{{name}}{{i - 1}}.frames" } }
            """).Prepend($"\"{name}-1\": {{ \"type\": \"Pulse\", \"v\": 1 }}"));

        Assert.All(
            Changes(Chain("a"), Chain("b")),
            change => Assert.StartsWith("renamed ", change, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_TwinsRenamed_AreToldApartByTheirPlace()
    {
        const string Twins = """
            "a": { "type": "Pulse", "v": 1 }, "b": { "type": "Pulse", "v": 1 }
            """;
        const string Others = """
            "c": { "type": "Pulse", "v": 1 }, "d": { "type": "Pulse", "v": 1 }
            """;

        Assert.Equal(
            ["renamed nodes.c \"b\" \"c\"", "renamed nodes.d \"a\" \"d\""],
            Changes(
                Twins, Others,
                "\"layout\": { \"at\": { \"a\": [0, 0], \"b\": [9, 9] } }",
                "\"layout\": { \"at\": { \"d\": [0, 0], \"c\": [9, 9] } }"));
        Assert.Equal(4, Changes(Twins, Others).Count());
    }

    [Fact]
    public void Of_VersionRaised_ComparesWhatTheMigrationMakes() => Assert.Equal(
        ["changed nodes.w.v 1 3", "changed nodes.w.set.strength 0.5 0.6"],
        Changes(
            "\"w\": { \"type\": \"Walk\", \"v\": 1, \"set\": { \"psi\": 50 } }",
            "\"w\": { \"type\": \"Walk\", \"v\": 3, \"set\": { \"strength\": 0.6 } }"));

    [Theory]
    [InlineData("\"settings\": { \"fps\": \"30\", \"seed\": 0 }", "\"settings\": {}")]
    [InlineData("\"settings\": { \"fps\": 25 }", "\"settings\": { \"fps\": \"25\" }")]
    [InlineData("\"settings\": { \"fps\": 25 }", "\"meta\": {}",
        "changed settings.fps \"25\" \"30\" (default)")]
    [InlineData("\"params\": { \"p\": { \"to\": \"a.b\" } }",
        "\"params\": { \"p\": { \"to\": [\"a.b\"] } }")]
    [InlineData("\"params\": { \"p\": { \"to\": \"a.b\" }, \"q\": { \"to\": \"a.c\" } }",
        "\"params\": { \"q\": { \"to\": \"a.c\" }, \"p\": { \"to\": \"a.b\" } }",
        "reordered params [\"p\", \"q\"] [\"q\", \"p\"]")]
    [InlineData("\"assets\": { \"a\": { \"path\": \"x\" } }",
        "\"assets\": { \"a\": { \"path\": \"y\" } }", "changed assets.a.path \"x\" \"y\"")]
    [InlineData("\"layout\": { \"notes\": [\"a\"] }", "\"layout\": { \"notes\": [\"b\"] }",
        "changed layout.notes [\"a\"] [\"b\"]")]
    [InlineData("\"layout\": { \"at\": { \"a\": [0, 0] } }",
        "\"layout\": { \"at\": { \"a\": [0, 1] } }", "changed layout.at.a [0, 0] [0, 1]")]
    [InlineData("\"mine\": 1.50", "\"mine\": 1.5", "changed mine 1.50 1.5")]
    [InlineData("\"mine\": { \"a b\": 1 }", "\"mine\": {}", "changed mine { \"a b\": 1 } {}")]
    [InlineData("\"meta\": { \"a b\": 1 }", "\"meta\": {}", "removed meta['a b'] 1 -")]
    public void Of_RestOfTheFile_IsCompared(string before, string after, params string[] changes) =>
        Assert.Equal(changes, Changes("", "", before, after));

    private static IEnumerable<string> Changes(
        string before, string after, string beforeRest = "", string afterRest = "") =>
        GraphComparison.Of(
            Parse(before, beforeRest), Parse(after, afterRest), SampleNodes.Catalogue)
        .Select(change => string.Join(' ',
            change.Kind.ToString().ToLowerInvariant(),
            change.Where,
            (change.BeforeText ?? "-") + (change.BeforeIsDefault ? " (default)" : ""),
            (change.AfterText ?? "-") + (change.AfterIsDefault ? " (default)" : "")));

    private static GraphDocument Parse(string nodes, string rest) => GraphDocument.Parse(
        $"{{ \"format\": \"gangraph/1\", \"nodes\": {{ {nodes} }}{(rest.Length > 0 ? "," : "")} "
        + $"{rest} }}",
        "g.json",
        [])!;
}
