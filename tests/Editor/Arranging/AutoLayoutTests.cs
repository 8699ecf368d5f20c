using GanGraph.Editor.Arranging;
using GanGraph.Editor.Editing;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Tests.Arranging;

public class AutoLayoutTests
{
    private static readonly Dictionary<string, ItemSize> Unmeasured = [];

    [Fact]
    public void Of_Chain_StandsInOneRowWithEqualGaps()
    {
        GraphDocument graph = RealNodes.Graph(
            """
            "c": { "type": "EncodeVideo", "in": { "frames": "b.frames" } },
            "a": { "type": "VideoFrames" },
            "b": { "type": "Swirl", "in": { "frames": "a.frames" } }
            """);
        Dictionary<string, ItemSize> sizes = new()
        {
            ["a"] = new(100, 100), ["b"] = new(100, 100), ["c"] = new(100, 100),
        };

        IReadOnlyDictionary<string, Place> places = Of(graph, [], sizes);

        Assert.Equal([0, 180, 360], new[] { "a", "b", "c" }.Select(id => places[id].X));
        Assert.True(places.Values.Max(at => at.Y) < 100);
        Assert.Equal(0, places.Values.Min(at => at.Y));
    }

    [Fact]
    public void Of_Piece_LeadsEveryWireToTheRight()
    {
        GraphDocument graph = RealNodes.Piece();

        IReadOnlyDictionary<string, Place> places = Of(graph, [], Unmeasured);

        Assert.All(graph.Nodes, node => Assert.All(node.In?.PropertyValues() ?? [], from =>
            Assert.True(places[((string)from!).Split('.')[0]].X + 220 < places[node.Id].X)));
        Assert.Equal(places["draw"].X, places["wave"].X);
    }

    [Fact]
    public void Of_RandomGraphs_NothingEverOverlaps()
    {
        for (int seed = 0; seed < 150; seed++)
        {
            RandomGraph random = new(seed);
            IReadOnlyDictionary<string, Place> places = Of(random.Document, [], random.Sizes);

            Assert.Equal(
                random.Document.Nodes.Count() + random.Document.Layout!["notes"]!.Count(),
                places.Count);
            string[] items = [.. places.Keys];
            for (int i = 0; i < items.Length; i++)
            {
                for (int j = i + 1; j < items.Length; j++)
                {
                    Assert.False(
                        Overlap(items[i], items[j], places, random),
                        $"{items[i]} and {items[j]} overlap in graph {seed}.");
                }
            }
        }
    }

    [Fact]
    public void Of_SameGraph_HasTheSameLayoutWhereverItStands()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            RandomGraph random = new(seed);
            IReadOnlyDictionary<string, Place> first = Of(random.Document, [], random.Sizes);
            GraphDocument moved = random.Document.Copy();
            moved.Root["layout"]!["at"] = new JObject(first.Where(at => !at.Key.Contains(':'))
                .Select(at => new JProperty(at.Key, new JArray(at.Value.X + 70, at.Value.Y - 30))));
            foreach (JToken note in moved.Root["layout"]!["notes"]!)
            {
                Place at = first[$"note:{note["id"]}"];
                note["at"] = new JArray(at.X + 70, at.Y - 30);
            }

            IReadOnlyDictionary<string, Place> again = Of(moved, [], random.Sizes);

            Assert.Equal(
                first.Select(at => (at.Key, at.Value.Plus(new Place(70, -30)))),
                again.Select(at => (at.Key, at.Value)));
        }
    }

    [Fact]
    public void Of_Groups_KeepsStrangersOutOfTheirFrames()
    {
        int seen = 0;
        for (int seed = 0; seed < 100; seed++)
        {
            RandomGraph random = new(seed);
            if (random.Document.Layout!["groups"] is not JArray { Count: > 0 } groups)
            {
                continue;
            }

            seen++;
            IReadOnlyDictionary<string, Place> places = Of(random.Document, [], random.Sizes);
            HashSet<string> members = [.. groups[0]["of"]!.Select(member => (string)member!)];
            long left = members.Min(m => places[m].X);
            long top = members.Min(m => places[m].Y);
            double right = members.Max(m => places[m].X + random.SizeOf(m).Width);
            double bottom = members.Max(m => places[m].Y + random.SizeOf(m).Height);
            Assert.All(places.Where(at => !members.Contains(at.Key)), at => Assert.False(
                at.Value.X < right && at.Value.X + random.SizeOf(at.Key).Width > left
                && at.Value.Y < bottom && at.Value.Y + random.SizeOf(at.Key).Height > top,
                $"{at.Key} stands in group g0 of graph {seed}."));
        }

        Assert.True(seen > 50);
    }

    [Fact]
    public void Of_Selection_LeavesItsCornerAndTheRestAlone()
    {
        GraphDocument graph = RealNodes.Piece();
        graph.Root["layout"] = JObject.Parse(
            """
            { "at": { "draw": [700, 90], "twist": [500, 400], "film": [520, -80] },
              "groups": [{ "id": "g", "of": ["twist", "film"] }] }
            """);

        IReadOnlyDictionary<string, Place> places = Of(graph, ["draw", "group:g"], Unmeasured);

        Assert.Equal(["draw", "film", "twist"], places.Keys.Order());
        Assert.Equal(500, places.Values.Min(at => at.X));
        Assert.Equal(-80, places.Values.Min(at => at.Y));
        Assert.True(places["draw"].X < places["twist"].X && places["twist"].X < places["film"].X);
    }

    [Fact]
    public void Of_Ring_IsLaidOutAllTheSame()
    {
        GraphDocument graph = RealNodes.Graph(
            """
            "a": { "type": "Swirl", "in": { "frames": "c.frames" } },
            "b": { "type": "Swirl", "in": { "frames": "a.frames" } },
            "c": { "type": "Swirl", "in": { "frames": "b.frames", "radius": "nobody.x" } }
            """);

        Assert.Equal(3, Of(graph, [], Unmeasured).Values.Select(at => at.X).Distinct().Count());
    }

    [Fact]
    public void Of_LongWire_TakesItsReroutesPastTheNodes()
    {
        GraphDocument graph = RealNodes.Piece();
        graph.Root["layout"] = JObject.Parse(
            """
            { "reroutes": { "r": { "wire": "draw.generator", "at": [0, 0] },
                            "s": { "wire": "film.frames", "at": [0, 0] },
                            "t": { "wire": "film.frames", "at": [9, 0] } } }
            """);

        IReadOnlyDictionary<string, Place> places = Of(graph, [], Unmeasured);

        Assert.InRange(places["reroute:r"].X, places["train"].X + 221, places["draw"].X - 1);
        Assert.InRange(places["reroute:s"].X, places["twist"].X + 221, places["film"].X - 1);
        Assert.NotEqual(places["reroute:s"], places["reroute:t"]);
        Place knot = places["reroute:r"];
        Assert.All(graph.Nodes, node => Assert.False(
            knot.X >= places[node.Id].X && knot.X <= places[node.Id].X + 220
            && knot.Y >= places[node.Id].Y && knot.Y <= places[node.Id].Y + 120));
    }

    [Fact]
    public void Of_WiresThatNeedNotCross_DoNotCross()
    {
        GraphDocument graph = RealNodes.Graph(
            """
            "a": { "type": "VideoFrames" },
            "b": { "type": "VideoFrames" },
            "c": { "type": "VideoFrames" },
            "x": { "type": "Swirl", "in": { "frames": "c.frames" } },
            "y": { "type": "Swirl", "in": { "frames": "a.frames" } },
            "z": { "type": "Swirl", "in": { "frames": "b.frames" } },
            "sheet": { "type": "Generate",
                       "in": { "generator": "z.frames", "latents": "x.frames", "more": "y.frames" }
            }
            """);

        IReadOnlyDictionary<string, Place> places = Of(graph, [], Unmeasured);

        Assert.Equal(["z", "x"], new[] { "x", "z" }.OrderBy(id => places[id].Y));
        Assert.Equal(
            new[] { "x", "y", "z" }.OrderBy(id => places[id].Y),
            new[] { ("c", "x"), ("a", "y"), ("b", "z") }.OrderBy(pair => places[pair.Item1].Y)
                .Select(pair => pair.Item2));
    }

    [Fact]
    public void Of_NoteBesideANode_StaysAboveIt()
    {
        GraphDocument graph = RealNodes.Piece();
        graph.Root["layout"] = JObject.Parse(
            """
            { "at": { "draw": [0, 0], "walk": [900, 0] },
              "groups": [{ "id": "g", "of": ["clip", "note:in"] }],
              "notes": [{ "id": "near", "at": [240, 20], "size": [90, 30], "text": "look" },
                        { "id": "also", "at": [0, -50], "size": [90, 40], "text": "and" },
                        { "id": "far", "at": [500, 500], "size": [90, 30], "text": "alone" },
                        { "id": "in", "at": [0, 0], "size": [90, 30], "text": "inside" }] }
            """);

        IReadOnlyDictionary<string, Place> places = Of(graph, [], Unmeasured);

        Place draw = places["draw"];
        Assert.Equal(draw.Plus(new Place(0, -52)), places["note:also"]);
        Assert.Equal(draw.Plus(new Place(0, -94)), places["note:near"]);
        Assert.True(places["note:far"].Y > draw.Y + 120 + 60);
        Assert.NotEqual(draw.X, places["note:in"].X);
        Assert.Equal(12, places.Count);
    }

    [Fact]
    public void Of_NothingThere_IsEmpty()
    {
        Assert.Empty(Of(RealNodes.Graph(""), [], Unmeasured));
        Assert.Empty(Of(RealNodes.Piece(), ["nobody", "group:none"], Unmeasured));
    }

    private static IReadOnlyDictionary<string, Place> Of(
        GraphDocument graph, string[] items, IReadOnlyDictionary<string, ItemSize> sizes) =>
        AutoLayout.Of(graph, RealNodes.Catalogue, items, sizes);

    private static bool Overlap(
        string one, string other, IReadOnlyDictionary<string, Place> places, RandomGraph graph)
    {
        (Place a, Place b) = (places[one], places[other]);
        (ItemSize s, ItemSize t) = (graph.SizeOf(one), graph.SizeOf(other));
        return a.X < b.X + t.Width && b.X < a.X + s.Width
            && a.Y < b.Y + t.Height && b.Y < a.Y + s.Height;
    }
}
