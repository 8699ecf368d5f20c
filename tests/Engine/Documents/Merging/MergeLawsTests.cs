using GanGraph.Engine.Binding;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Documents.Comparing;
using GanGraph.Engine.Documents.Merging;
using GanGraph.Engine.Tests.Catalogue.Samples;

namespace GanGraph.Engine.Tests.Documents.Merging;

/// <summary>What holds for any three versions of a graph.</summary>
public sealed class MergeLawsTests
{
    private const int Rounds = 150;

    private const string Start = """
        { "format": "gangraph/1",
        "params": { "p0": { "to": "a.strength" } },
        "nodes": {
          "a": { "type": "Walk", "v": 3, "set": { "seeds": [1, 2, 3], "strength": 0.5 } },
          "b": { "type": "Blur", "v": 1, "in": { "frames": "a.frames" } },
          "c": { "type": "Unheard", "v": 1,
            "set": { "odd": 1.50 }, "in": { "frames": "b.frames" } },
          "d": { "type": "Film", "v": 1, "in": { "frames": "c.frames" } },
          "e": { "type": "Pulse", "v": 1 } },
        "layout": { "at": { "a": [0, 0], "b": [1, 0] } } }
        """;

    [Fact]
    public void Merge_OnlyOneSideChanged_IsThatSide() => ForAll((common, side, _) =>
    {
        string text = Text(side);
        Assert.Equal(text, Clean(common, common, side));
        Assert.Equal(text, Clean(common, side, common));
        Assert.Equal(text, Clean(common, side, side));
    });

    [Fact]
    public void Merge_WithoutConflict_IsTheSameBothWaysRound() => ForAll((common, ours, theirs) =>
    {
        MergedGraph one = Merge(common, ours, theirs);
        MergedGraph other = Merge(common, theirs, ours);

        Assert.Equal(one.Conflicts.Count == 0, other.Conflicts.Count == 0);
        if (one.Conflicts.Count == 0 && one.Notes.Count == 0)
        {
            Assert.DoesNotContain(
                GraphComparison.Of(one.Document, other.Document, SampleNodes.Catalogue),
                change => change.Kind != ChangeKind.Reordered);
        }
    });

    [Fact]
    public void Merge_Anything_LoadsAndHasNoFaultOfItsOwn() => ForAll((common, ours, theirs) =>
    {
        MergedGraph merged = Merge(common, ours, theirs);

        List<Problem> problems = [];
        string text = Text(merged.Document);
        GraphDocument again = GraphDocument.Parse(text, "g.json", problems)!;
        Assert.True(again.IsSound, text);
        Assert.Equal(merged.Conflicts.Count, problems.Count(p => p.Code == "merge.conflict"));
        Assert.Equal(text, Text(again));
        Assert.Empty(Faults(merged.Document).Except(Faults(ours)).Except(Faults(theirs)));
    });

    [Fact]
    public void Compare_AnyTwo_IsEmptyExactlyWhenTheTextsAreEqual() => ForAll((_, one, other) =>
    {
        bool isSame = GraphComparison.Of(one, other, SampleNodes.Catalogue).Count == 0;

        Assert.Equal(WithoutDefaults(one) == WithoutDefaults(other), isSame);
        Assert.Empty(GraphComparison.Of(one, one.Copy(), SampleNodes.Catalogue));
    });

    [Fact]
    public void Merge_OddSpellings_PassThrough() => ForAll((common, ours, theirs) =>
    {
        string merged = Text(Merge(common, ours, theirs).Document);

        foreach (string spelling in new[] { "1.50", "1e-400", "1234567890123456789012345" })
        {
            bool wasSomewhere = new[] { common, ours, theirs }.Any(
                graph => Text(graph).Contains(spelling, StringComparison.Ordinal));
            Assert.True(wasSomewhere || !merged.Contains(spelling, StringComparison.Ordinal));
        }

        Assert.DoesNotContain("1.5,", merged, StringComparison.Ordinal);
        Assert.DoesNotContain("1.5 ", merged, StringComparison.Ordinal);
    });

    private static void ForAll(Action<GraphDocument, GraphDocument, GraphDocument> law)
    {
        GraphDocument start = GraphDocument.Parse(Start, "g.json", [])!;
        for (int round = 0; round < Rounds; round++)
        {
            Random random = new(round);
            GraphDocument common = new GraphEdits(random, "x").Edit(start, random.Next(4));
            GraphDocument ours = new GraphEdits(random, "x").Edit(common, random.Next(4));
            GraphDocument theirs = new GraphEdits(random, "xy"[random.Next(2)..][..1])
                .Edit(common, random.Next(4));
            try
            {
                law(common, ours, theirs);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException(
                    $"Round {round}\n{Text(common)}\n{Text(ours)}\n{Text(theirs)}", e);
            }
        }
    }

    private static MergedGraph Merge(
        GraphDocument common, GraphDocument ours, GraphDocument theirs) =>
        GraphMerger.Merge(common, ours, theirs, SampleNodes.Catalogue);

    private static string Clean(GraphDocument common, GraphDocument ours, GraphDocument theirs)
    {
        MergedGraph merged = Merge(common, ours, theirs);
        Assert.Empty(merged.Conflicts);
        return Text(merged.Document);
    }

    private static string Text(GraphDocument graph) =>
        graph.ToCanonicalText(SampleNodes.Catalogue);

    // The only setting with a default that the edits can write out.
    private static string WithoutDefaults(GraphDocument graph)
    {
        GraphDocument copy = graph.Copy();
        foreach (NodeEntry node in copy.Nodes.Where(n => n is { Type: "Walk", Set: not null }))
        {
            if ((double?)node.Set!["strength"] == 0.7)
            {
                node.Set.Remove("strength");
            }

            if (node.Set["seeds"]?.ToString(Newtonsoft.Json.Formatting.None) == "[1,2]")
            {
                node.Set.Remove("seeds");
            }
        }

        foreach (NodeEntry node in copy.Nodes)
        {
            foreach (string map in new[] { "set", "in" })
            {
                if (node.Json[map] is Newtonsoft.Json.Linq.JObject { Count: 0 })
                {
                    node.Json.Remove(map);
                }
            }
        }

        return Text(copy);
    }

    private static IEnumerable<string> Faults(GraphDocument graph) => GraphBinder
        .Faults(graph, SampleNodes.Catalogue)
        .Where(problem => problem.IsError)
        .Select(problem => problem.Code);
}
