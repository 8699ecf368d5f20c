using GanGraph.Engine.Documents;
using GanGraph.Engine.Documents.Merging;
using GanGraph.Engine.Tests.Catalogue.Samples;
using static GanGraph.Engine.Tests.Documents.Merging.MergeRig;

namespace GanGraph.Engine.Tests.Documents.Merging;

public sealed class GraphMergerTests
{
    [Theory]
    [InlineData("\"strength\": 0.5, \"caption\": \"a\"", "\"strength\": 0.6, \"caption\": \"a\"",
        "\"strength\": 0.5, \"caption\": \"b\"", "\"caption\": \"b\", \"strength\": 0.6")]
    [InlineData("\"seeds\": [6, 3, 8, 2]", "\"seeds\": [6, 3, 9, 2]", "\"seeds\": [7, 3, 8, 2]",
        "\"seeds\": [7, 3, 9, 2]")]
    [InlineData("\"seeds\": [6, 3, 8, 2]", "\"seeds\": [5, 6, 3, 8, 2]", "\"seeds\": [6, 3, 8]",
        "\"seeds\": [5, 6, 3, 8]")]
    [InlineData("\"seeds\": [6, 3]", "\"seeds\": [6, 3, 4]", "\"seeds\": [6, 3, 4]",
        "\"seeds\": [6, 3, 4]")]
    [InlineData("\"strength\": 0.5", "\"strength\": 0.50, \"caption\": \"\"", "\"strength\": 0.6",
        "\"caption\": \"\", \"strength\": 0.6")]
    [InlineData("", "\"strength\": 0.7", "\"strength\": 0.6", "\"strength\": 0.6")]
    public void Merge_Settings_CombineBothSides(
        string common, string ours, string theirs, string wanted)
    {
        MergedGraph merged = Merge($"{Stroll}{common} }} }}", $"{Stroll}{ours} }} }}",
            $"{Stroll}{theirs} }} }}");

        Assert.Empty(merged.Conflicts);
        Assert.Contains($"\"set\": {{ {wanted} }}", Text(merged), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"strength\": 0.5", "\"strength\": 0.6", "\"strength\": 0.7",
        "strength", "0.5", "0.6", "0.7")]
    [InlineData("", "\"strength\": 0.6", "\"strength\": 0.5", "strength", null, "0.6", "0.5")]
    [InlineData("\"seeds\": [6, 3]", "\"seeds\": [6, 3, 4]", "\"seeds\": [6, 3, 5]",
        "seeds", "[6, 3]", "[6, 3, 4]", "[6, 3, 5]")]
    [InlineData("\"unheard\": [1, 2]", "\"unheard\": [1, 3]", "\"unheard\": [4, 2]",
        "unheard", "[1, 2]", "[1, 3]", "[4, 2]")]
    [InlineData("\"unheard\": 1.0", "\"unheard\": 1.00", "\"unheard\": 1",
        "unheard", "1.0", "1.00", "1")]
    public void Merge_SameSettingChangedDifferently_KeepsOursAndWritesTheirsDown(
        string common, string ours, string theirs, string setting, params string?[] values)
    {
        MergedGraph merged = Merge($"{Stroll}{common} }} }}", $"{Stroll}{ours} }} }}",
            $"{Stroll}{theirs} }} }}");

        string text = Text(merged);
        Assert.Equal($"nodes.walk.set.{setting}", Assert.Single(merged.Conflicts).At);
        Assert.Contains($"\"set\": {{ {ours} }}", text, StringComparison.Ordinal);
        string before = values[0] is null ? "" : $"\"base\": {values[0]}, ";
        Assert.Contains(
            $"{{ \"at\": \"nodes.walk.set.{setting}\", {before}\"ours\": {values[1]}, "
            + $"\"theirs\": {values[2]} }}",
            text,
            StringComparison.Ordinal);
        List<Problem> problems = [];
        Assert.True(GraphDocument.Parse(text, "g.json", problems)!.IsSound);
        Assert.Equal(["merge.conflict"], problems.Select(p => p.Code));
    }

    [Fact]
    public void Merge_TwoWiresIntoOneInput_IsAConflict()
    {
        const string More = ", \"other\": { \"type\": \"VideoFrames\", \"v\": 1 }";
        MergedGraph merged = Merge(
            Chain,
            Chain.Replace("soft.frames", "clip.dataset", StringComparison.Ordinal),
            Chain.Replace("soft.frames", "other.dataset", StringComparison.Ordinal) + More);

        Assert.Equal(["nodes.film.in.frames"], merged.Conflicts.Select(c => c.At));
        Assert.Equal("clip.dataset", (string?)merged.Document.Node("film")!.In!["frames"]);
        Assert.NotNull(merged.Document.Node("other"));
    }

    [Fact]
    public void Merge_CircleOfBothSides_IsNotWritten()
    {
        const string Two = """
            "a": { "type": "Blur", "v": 1, "in": {} }, "b": { "type": "Blur", "v": 1, "in": {} }
            """;
        string ours = Two.Replace("\"a\": { \"type\": \"Blur\", \"v\": 1, \"in\": {}",
            "\"a\": { \"type\": \"Blur\", \"v\": 1, \"in\": { \"frames\": \"b.frames\" }", default);
        string theirs = Two.Replace("\"b\": { \"type\": \"Blur\", \"v\": 1, \"in\": {}",
            "\"b\": { \"type\": \"Blur\", \"v\": 1, \"in\": { \"frames\": \"a.frames\" }", default);

        MergedGraph merged = Merge(Two, ours, theirs);

        Assert.Equal(["nodes.b.in.frames"], merged.Conflicts.Select(c => c.At));
        Assert.Equal("b.frames", (string?)merged.Document.Node("a")!.In!["frames"]);
        Assert.Null(merged.Document.Node("b")!.In!["frames"]);
    }

    [Fact]
    public void Merge_VersionRaisedHereChangedThere_MigratesTheChange()
    {
        MergedGraph merged = Merge(
            "\"w\": { \"type\": \"Walk\", \"v\": 1, \"set\": { \"psi\": 50 } }",
            "\"w\": { \"type\": \"Walk\", \"v\": 3, "
                + "\"set\": { \"strength\": 0.5, \"caption\": \"a\" } }",
            "\"w\": { \"type\": \"Walk\", \"v\": 1, \"set\": { \"psi\": 60 } }");

        Assert.Empty(merged.Conflicts);
        Assert.Contains(
            "\"v\": 3, \"set\": { \"caption\": \"a\", \"strength\": 0.6 }",
            Text(merged),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_OutputRenamedHereWireAddedThere_TiesTheWireToItsNewName()
    {
        const string Walk = "\"w\": { \"type\": \"Walk\", \"v\": 1 }";
        const string Wired = ", \"b\": { \"type\": \"Blur\", \"v\": 1, "
            + "\"in\": { \"frames\": \"w.pictures\" } }";
        const string Another = ", \"c\": { \"type\": \"Blur\", \"v\": 1, "
            + "\"in\": { \"frames\": \"w.pictures\" } }";

        MergedGraph merged = Merge(
            Walk + Wired,
            (Walk + Wired).Replace("\"Walk\", \"v\": 1", "\"Walk\", \"v\": 3", default)
                .Replace("w.pictures", "w.frames", default),
            Walk + Wired + Another);

        Assert.Empty(merged.Conflicts);
        Assert.Equal("w.frames", (string?)merged.Document.Node("b")!.In!["frames"]);
        Assert.Equal("w.frames", (string?)merged.Document.Node("c")!.In!["frames"]);
    }

    [Fact]
    public void Merge_TypesThatDoNotFitTogether_TakesTheOtherSideBack()
    {
        const string Two = """
            "a": { "type": "Blur", "v": 1 }, "b": { "type": "Train", "v": 1 },
            "c": { "type": "Walk", "v": 3 }
            """;
        string ours = Two.Replace("\"Blur\"", "\"Pulse\"", default);
        string theirs = Two.Replace(
            "\"Train\", \"v\": 1",
            "\"Train\", \"v\": 1, \"in\": { \"dataset\": \"a.frames\" }",
            default);

        MergedGraph merged = Merge(Two, ours, theirs);

        Assert.Equal(["nodes.b"], merged.Conflicts.Select(c => c.At));
        Assert.Null(merged.Document.Node("b")!.In);
    }

    [Fact]
    public void Merge_MovedOnBothSides_StaysWhereOursHasItWithoutConflict()
    {
        MergedGraph merged = GraphMerger.Merge(
            At("[0, 0]"), At("[1, 0]"), At("[0, 1]"), SampleNodes.Catalogue);

        Assert.Empty(merged.Conflicts);
        Assert.Contains("\"a\": [1, 0]", Text(merged), StringComparison.Ordinal);
        Assert.Equal("a was moved on both sides; it stands where ours has it.", merged.Notes[0]);

        static GraphDocument At(string place) => GraphDocument.Parse(
            "{ \"format\": \"gangraph/1\", \"layout\": { \"at\": { \"a\": " + place + " } } }",
            "",
            [])!;
    }

    [Fact]
    public void Merge_ConflictsOfEarlierMerges_StayUntilOneSideHasSolvedThem()
    {
        const string First = "{ \"at\": \"nodes.a\", \"theirs\": 1.50 }";
        const string Second = "{ \"at\": \"nodes.b\", \"theirs\": 2 }";

        MergedGraph merged = GraphMerger.Merge(
            Of(First), Of(""), Of($"{First}, {Second}"), SampleNodes.Catalogue);

        Assert.Contains($"\"conflicts\": [{Second}]", Text(merged), StringComparison.Ordinal);

        static GraphDocument Of(string entries) => GraphDocument.Parse(
            $"{{ \"format\": \"gangraph/1\", \"conflicts\": [{entries}] }}", "", [])!;
    }
}
