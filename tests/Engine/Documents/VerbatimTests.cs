using GanGraph.Engine.Documents;
using GanGraph.Engine.Tests.Catalogue.Samples;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Tests.Documents;

/// <summary>What this version does not know comes out of it letter by letter as it went in.
/// </summary>
public sealed class VerbatimTests
{
    public static TheoryData<string> Values =>
    [
        "1.50", "1e3", "1E+3", "-0", "0.10000000000000000000000000000001", "1e400", "-1E-999",
        "1234567890123456789012345", "\"caf\\u00e9\"", "\"café\"", "\"a\\/b\"", "\"\\u2028\"",
        "\"\u2028\"", "\"\\ud83c\\udfac\"", "\"\"", "[1.0, 1, 1.00, [], {}]",
        "{ \"z\": 1.50, \"a\": { \"c\": 1e3, \"b\": \"\\u00e9\" } }",
        "{ \"\\u00e9\": 1, \"é2\": 2 }",
        "null", "true",
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void ToCanonicalText_UnknownPlaces_KeepEveryLetter(string value)
    {
        string text = Everywhere(value);

        GraphDocument read = GraphDocument.Parse(text, "g.json", [])!;

        Assert.Equal(text, read.ToCanonicalText(SampleNodes.Catalogue));
        Assert.Equal(text, read.Copy().ToCanonicalText());
    }

    [Fact]
    public void ToCanonicalText_KnownSettings_AreSpelledInOneWay()
    {
        using GraphFolder folder = new();
        const string Written = """
            { "format": "gangraph/1", "nodes": {
            "w": { "type": "Walk", "v": 3, "set": { "strength": 5.0E-1, "caption": "\u00e9",
            "seeds": [1, 2], "psi": 0.50 } },
            "new": { "type": "Walk", "v": 4, "set": { "strength": 0.50 } } } }
            """;

        GraphDocument document = folder.Parse(Written);

        Assert.Contains(
            "\"set\": { \"caption\": \"é\", \"psi\": 0.50, \"seeds\": [1, 2], \"strength\": 0.5 }",
            document.ToCanonicalText(SampleNodes.Catalogue),
            StringComparison.Ordinal);
        Assert.Contains(
            "\"v\": 4, \"set\": { \"strength\": 0.50 }",
            document.ToCanonicalText(SampleNodes.Catalogue),
            StringComparison.Ordinal);
        Assert.Contains(
            "\"strength\": 5.0E-1", document.ToCanonicalText(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToCanonicalText_NumberTooLarge_IsNeverReplaced()
    {
        List<Problem> problems = [];
        GraphDocument document = GraphDocument.Parse(
            "{ \"format\": \"gangraph/1\", "
            + "\"params\": { \"p\": { \"to\": \"a.b\", \"max\": 1e400 } } }",
            "g.json",
            problems)!;

        Assert.Equal(["json.number"], problems.Select(p => p.Code));
        Assert.Contains("\"max\": 1e400", document.ToCanonicalText(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToCanonicalText_ValueChangedAfterReading_IsTheNewOne()
    {
        using GraphFolder folder = new();
        GraphDocument document = folder.Parse(
            "{ \"format\": \"gangraph/1\", \"mine\": { \"a\": \"\\u00e9\", \"b\": 1.50 } }");

        ((JValue)document.Root["mine"]!["a"]!).Value = "new";
        ((JValue)document.Root["mine"]!["b"]!).Value = 2.5;

        Assert.Contains(
            "\"mine\": { \"a\": \"new\", \"b\": 2.5 }",
            document.ToCanonicalText(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Bind_WithOverridesAndMigration_KeepsEveryLetterInsideTheFilm()
    {
        using GraphFolder folder = new();

        BoundGraph graph = folder.Bind(
            """
            { "format": "gangraph/1", "mine": { "z": 1.50, "a": 1e3 }, "nodes": {
            "w": { "type": "Walk", "v": 1, "mode": "mute", "set": { "psi": 50 },
              "colour": [-0, "\u00e9", 1234567890123456789012345] } } }
            """,
            "w.caption",
            "hello")!;

        Assert.Contains(
            "\"colour\": [-0, \"\\u00e9\", 1234567890123456789012345]",
            graph.EffectiveText,
            StringComparison.Ordinal);
        Assert.Contains(
            "\"mine\": { \"z\": 1.50, \"a\": 1e3 }", graph.EffectiveText, StringComparison.Ordinal);
        Assert.Contains("\"v\": 3", graph.EffectiveText, StringComparison.Ordinal);
    }

    // Canonical in everything but the values in question.
    private static string Everywhere(string value) =>
        $$"""
        {
          "format": "gangraph/1",
          "meta": { "title": "t", "mine": {{value}} },
          "params": {
            "p": { "to": "a.b", "mine": {{value}} }
          },
          "assets": {
            "a": { "path": "x", "mine": {{value}} }
          },
          "nodes": {
            "a": { "type": "Unheard", "v": 1, "set": { "mine": {{value}} } },
            "b": { "type": "Blur", "v": 1, "mine": {{value}} },
            "c": { "type": "Walk", "v": 3, "set": { "unheard": {{value}} } }
          },
          "mine": {{value}},
          "layout": { "groups": [{{value}}] }
        }

        """.Replace("\r", "", StringComparison.Ordinal);
}
