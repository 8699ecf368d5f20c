using GanGraph.Engine.Documents;
using GanGraph.Engine.Documents.Merging;
using static GanGraph.Engine.Tests.Documents.Merging.MergeRig;

namespace GanGraph.Engine.Tests.Documents.Merging;

/// <summary>Nodes that come, go and get other names.</summary>
public sealed class NodeMergeTests
{
    [Fact]
    public void Merge_RemovedHereChangedThere_StaysRemoved()
    {
        string without = Chain[..Chain.IndexOf("\"film\"", StringComparison.Ordinal)]
            .TrimEnd().TrimEnd(',');
        string changed = Chain.Replace(
            "\"Film\", \"v\": 1", "\"Film\", \"v\": 1, \"mode\": \"mute\"", default);

        MergedGraph merged = Merge(Chain, without, changed);
        MergedGraph other = Merge(Chain, changed, without);

        Assert.Null(merged.Document.Node("film"));
        Assert.Equal("mute", (string?)merged.Conflicts.Single().Theirs!["mode"]);
        Assert.Contains("is not there here and a Film", merged.Conflicts[0].Words, default);
        Assert.Equal(NodeMode.Mute, other.Document.Node("film")!.Mode);
        Assert.Null(other.Conflicts.Single().Theirs);
    }

    [Fact]
    public void Merge_RemovedThereUsedAnewHere_ComesBack()
    {
        const string Less = """
            "clip": { "type": "VideoFrames", "v": 1 },
            "film": { "type": "Film", "v": 1, "in": { "frames": "clip.dataset" } }
            """;
        const string More = """
            , "second": {
              "type": "Film", "v": 1,
              "set": { "path": "b.mp4" }, "in": { "frames": "soft.frames" }
            }
            """;

        MergedGraph merged = Merge(Chain, Chain + More, Less);
        MergedGraph other = Merge(Chain, Less, Chain + More);

        Assert.NotNull(merged.Document.Node("soft"));
        Assert.Equal("clip.dataset", (string?)merged.Document.Node("film")!.In!["frames"]);
        Assert.Equal(["nodes.soft"], merged.Conflicts.Select(c => c.At));
        Assert.Null(other.Document.Node("soft"));
        Assert.Equal(["nodes.second"], other.Conflicts.Select(c => c.At));
        Assert.Equal("soft.frames", (string?)other.Conflicts[0].Theirs!["in"]!["frames"]);
        Assert.All(other.Document.Nodes.Where(n => n.In is not null), node =>
            Assert.DoesNotContain("soft", node.In!.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Merge_RenamedHereChangedThere_IsBoth()
    {
        string renamed = Chain.Replace("\"soft\"", "\"mild\"", StringComparison.Ordinal)
            .Replace("soft.", "mild.", StringComparison.Ordinal);
        string changed = Chain.Replace("\"Blur\", \"v\": 1",
            "\"Blur\", \"v\": 1, \"set\": { \"amount\": 2.0 }", StringComparison.Ordinal);

        foreach (MergedGraph merged in new[]
        {
            Merge(Chain, renamed, changed), Merge(Chain, changed, renamed),
        })
        {
            Assert.Empty(merged.Conflicts);
            Assert.Null(merged.Document.Node("soft"));
            Assert.Equal(2.0, (double)merged.Document.Node("mild")!.Set!["amount"]!);
            Assert.Equal("mild.frames", (string?)merged.Document.Node("film")!.In!["frames"]);
        }
    }

    [Fact]
    public void Merge_RenamedDifferently_KeepsOursAndAsks()
    {
        MergedGraph merged = Merge(
            Chain,
            Chain.Replace("film\"", "mine\"", default),
            Chain.Replace("film\"", "yours\"", default));

        Assert.Equal(["nodes.mine.id"], merged.Conflicts.Select(c => c.At));
        Assert.Equal(["clip", "mine", "soft"], merged.Document.Nodes.Select(n => n.Id));
    }

    [Fact]
    public void Merge_SameIdForDifferentNodes_KeepsBoth()
    {
        MergedGraph merged = Merge(
            "",
            "\"p\": { \"type\": \"Pulse\", \"v\": 1 }",
            """
            "p": { "type": "VideoFrames", "v": 1 },
            "soft": { "type": "Blur", "v": 1, "in": { "frames": "p.dataset" } }
            """);

        Assert.Empty(merged.Conflicts);
        Assert.Equal("Pulse", merged.Document.Node("p")!.Type);
        Assert.Equal("VideoFrames", merged.Document.Node("p-2")!.Type);
        Assert.Equal("p-2.dataset", (string?)merged.Document.Node("soft")!.In!["frames"]);
        Assert.Contains("p-2", Assert.Single(merged.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_SameIdForOneKindOfNode_IsOneNode()
    {
        MergedGraph merged = Merge(
            "",
            $"{Stroll}\"strength\": 0.5, \"seeds\": [1] }} }}",
            $"{Stroll}\"strength\": 0.6, \"caption\": \"a\" }} }}");

        Assert.Equal(["nodes.walk.set.strength"], merged.Conflicts.Select(c => c.At));
        Assert.Contains(
            "\"set\": { \"caption\": \"a\", \"seeds\": [1], \"strength\": 0.5 }",
            Text(merged),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_SameIdForOneKindOfNodeElsewhere_KeepsBoth()
    {
        MergedGraph merged = Merge(
            Chain,
            Chain + Blur("soft.frames"),
            Chain + Blur("clip.dataset"));

        Assert.Empty(merged.Conflicts);
        Assert.Equal("clip.dataset", (string?)merged.Document.Node("n-2")!.In!["frames"]);

        static string Blur(string from) =>
            $", \"n\": {{ \"type\": \"Blur\", \"v\": 1, \"in\": {{ \"frames\": \"{from}\" }} }}";
    }

    [Fact]
    public void Merge_SameIdTakenByTheSameEnd_IsAConflict()
    {
        const string Mine = ", \"p\": { \"type\": \"Pulse\", \"v\": 1 }";
        string driven = Chain.Replace(
            "\"frames\": \"clip.dataset\"",
            "\"frames\": \"clip.dataset\", \"amount\": \"p.beat\"",
            default);

        MergedGraph merged = Merge(
            Chain, driven + Mine, driven + Mine.Replace("\"v\": 1", "\"v\": 1, \"x\": 1", default));
        MergedGraph other = Merge(
            Chain, driven + Mine, driven + Mine.Replace("Pulse", "Unheard", default));

        Assert.Empty(merged.Conflicts);
        Assert.Equal(1, (int)merged.Document.Node("p")!.Json["x"]!);
        Assert.Equal(["nodes.p"], other.Conflicts.Select(c => c.At));
        Assert.Equal("Pulse", other.Document.Node("p")!.Type);
    }
}
