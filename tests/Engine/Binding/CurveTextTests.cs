using GanGraph.Engine.Documents;
using GanGraph.Engine.Documents.Merging;
using GanGraph.Engine.Tests.Catalogue.Samples;
using GanGraph.Engine.Tests.Documents.Merging;

namespace GanGraph.Engine.Tests.Binding;

public sealed class CurveTextTests
{
    [Theory]
    [InlineData("\"strenght\": [[0, 1]]", "set.unknown",
        "w has no setting \"strenght\" for a curve. Did you mean strength?")]
    [InlineData("\"caption\": [[0, 1]]", "set.type",
        "w.caption is a setting that no curve can drive: it is not one number. "
        + "Give it a value under set.")]
    [InlineData("\"strength\": []", "set.type",
        "w.strength has a curve without points. Write at least one, such as [[0, 1, \"smooth\"]].")]
    [InlineData("\"strength\": [[0, 1], 2]", "set.type",
        "w.strength has a curve whose point 2 is 2, not seconds, a value and a way. "
        + "Write one such as [2.5, 1, \"smooth\"].")]
    [InlineData("\"strength\": [[0, \"x\"]]", "set.type",
        "w.strength has a curve whose point 1 is [0,\"x\"], not seconds, a value and a way. "
        + "Write one such as [2.5, 1, \"smooth\"].")]
    [InlineData("\"strength\": [[0, 1, \"smoth\"]]", "set.range",
        "w.strength has a curve whose point 1 goes on \"smoth\". Did you mean smooth?")]
    [InlineData("\"strength\": [[-0.5, 1]]", "set.range",
        "w.strength has a curve whose point 1 is at -0.5 seconds. Choose a time of at least 0.")]
    [InlineData("\"strength\": [[2.5, 1], [2, 0]]", "set.check",
        "w.strength has a curve whose point 2 is at 2 seconds, not after the one before it at 2.5. "
        + "Put the points in the order of time, one at a time.")]
    [InlineData("\"strength\": [[0, 1], [2, 1.5]]", "set.range",
        "w.strength has a curve whose point 2 has the value 1.5. Choose a value from 0 to 1.")]
    [InlineData("\"strength\": 1", "json.type",
        "nodes.w.auto.strength is a number, wanted is a list, such as []. Write that.")]
    public void Bind_NoCurve_SaysWhatIsWrong(string auto, string code, string message)
    {
        using GraphFolder folder = new();

        Assert.Null(folder.BindNodes(Walk("\"auto\": { " + auto + " }")));

        Problem problem = folder.Problems.First(found => found.Code != "node.unknown");
        Assert.Equal((code, message), (problem.Code, problem.Message));
        Assert.Equal(2, problem.Line);
    }

    [Fact]
    public void Bind_NumberTooLargeForAny_IsRefused()
    {
        using GraphFolder folder = new();

        Assert.Null(folder.BindNodes(Walk("\"auto\": { \"strength\": [[0, 1e999]] }")));
    }

    [Fact]
    public void Bind_Curve_DrivesTheSettingOnlyWhileItRuns()
    {
        using GraphFolder folder = new();

        BoundGraph graph = folder.BindNodes(Walk(
            "\"set\": { \"strength\": 0.25 }, "
            + "\"auto\": { \"strength\": [[0, 0], [1, 1, \"hold\"]] }"))!;

        Setting strength = graph.Nodes.Single().Ports.Settings["strength"];
        Assert.Equal([0, 0.5, 1, 1], new[] { 0, 0.5, 1, 7 }.Select(t => strength.Signal!.At(t)));
        Assert.Equal(0.25, strength.CurrentValue);
    }

    [Fact]
    public void Bind_ValueFromOutside_BeatsTheCurve()
    {
        using GraphFolder folder = new();

        BoundGraph graph = folder.BindNodes(
            Walk("\"auto\": { \"strength\": [[0, 0]] }"), "w.strength", "0.5")!;

        Setting strength = graph.Nodes.Single().Ports.Settings["strength"];
        Assert.Null(strength.Signal);
        Assert.Equal(0.5, strength.CurrentValue);
    }

    [Fact]
    public void ToCanonicalText_Curves_StandBetweenValuesAndWiresInOneSpelling()
    {
        using GraphFolder folder = new();
        GraphDocument graph = folder.Parse(
            """
            { "format": "gangraph/1", "nodes": {
            "u": { "in": {}, "auto": { "b": [[1.50, 1e3]], "a": [[0, 1.0]] }, "type": "Unheard" },
            "w": { "in": {}, "auto": { "strength": [[1.50, 1e-1], [2.0, 1]], "odd": [[1.50, 1]] },
                   "set": {}, "type": "Walk" } } }
            """);

        string text = graph.ToCanonicalText(SampleNodes.Catalogue).ReplaceLineEndings("\n");

        Assert.Contains(
            "\"auto\": { \"a\": [[0, 1.0]], \"b\": [[1.50, 1e3]] }", text,
            StringComparison.Ordinal);
        Assert.Contains(
            "\"set\": {}, \"auto\": { \"odd\": [[1.50, 1]], \"strength\": [[1.5, 0.1], [2.0, 1]] }",
            text.Replace("\n      ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_PointsOfOneCurveMovedOnBothSides_TakesBothOrAsks()
    {
        const string Common = "[[0, 0], [1, 0.1], [2, 0.2], [3, 0.3], [4, 0.4]]";

        MergedGraph both = Merge(
            Common, Common.Replace("[0, 0]", "[0, 1]", default),
            Common.Replace("[4, 0.4]", "[4, 1]", default));
        MergedGraph conflict = Merge(
            Common, Common.Replace("[2, 0.2]", "[2, 0.9]", default),
            Common.Replace("[2, 0.2]", "[2, 0.8]", default));

        Assert.Empty(both.Conflicts);
        Assert.Contains(
            "[[0, 1], [1, 0.1], [2, 0.2], [3, 0.3], [4, 1]]", MergeRig.Text(both), default);
        Assert.Equal(["nodes.w.auto.strength"], conflict.Conflicts.Select(c => c.At));
        Assert.Contains("[2, 0.9]", MergeRig.Text(conflict), default);

        static MergedGraph Merge(string common, string ours, string theirs) => MergeRig.Merge(
            Strength(common), Strength(ours), Strength(theirs));

        static string Strength(string points) =>
            Walk("\"auto\": { \"strength\": " + points + " }");
    }

    private static string Walk(string rest) =>
        "\"w\": { \"type\": \"Walk\", \"v\": 3, \"mode\": \"mute\", " + rest + " }";
}
