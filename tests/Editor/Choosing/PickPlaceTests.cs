using GanGraph.Editor.Choosing;
using GanGraph.Editor.Rules;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Tests.Choosing;

public class PickPlaceTests
{
    private const string Picked = """
        "train": { "type": "TrainDcgan" },
        "around": { "type": "Neighbours", "in": { "generator": "train.generator" } },
        "draw": { "type": "Generate",
                  "in": { "generator": "train.generator", "latents": "around.latents" } },
        "enlarge": { "type": "Resize", "in": { "frames": "draw.frames" } },
        "sheet": { "type": "ContactSheet", "in": { "frames": "enlarge.frames" } },
        "slow": { "type": "ChangeSpeed", "in": { "frames": "draw.frames" } },
        "pick": { "type": "PickLatents", "set": { "picks": [7, 2] },
                  "in": { "candidates": "around.latents" } },
        "drawPicks": { "type": "Generate",
                       "in": { "generator": "train.generator", "latents": "pick.latents" } }
        """;

    [Theory]
    [InlineData("around.latents")]
    [InlineData("pick.candidates")]
    [InlineData("draw.frames")]
    [InlineData("enlarge.frames")]
    [InlineData("sheet.frames")]
    public void Of_WhatIsDrawnFromTheCandidates_IsTheNodeThatPicksAmongThem(string shown)
    {
        PickPlace? place = Of(RealNodes.Graph(Picked), shown);
        Assert.Equal(("pick", "picks"), (place?.Node, place?.Setting));
        Assert.Equal([7, 2], place!.Picks);
    }

    [Theory]
    [InlineData("slow.frames")] // its frame 3 is no longer that of candidate 3
    [InlineData("pick.latents")]
    [InlineData("drawPicks.frames")]
    [InlineData("train.generator")]
    [InlineData("gone.frames")]
    public void Of_WhereFramesAreNotTheCandidates_IsNull(string shown) =>
        Assert.Null(Of(RealNodes.Graph(Picked), shown));

    [Fact]
    public void Of_LatentsChangedOneByOne_ReachesWhatTheyWere()
    {
        GraphDocument graph = RealNodes.Graph(Picked + """
            , "calm": { "type": "TruncateLatents", "in": { "latents": "around.latents" } },
            "drawCalm": { "type": "Generate", "in": { "latents": "calm.latents" } }
            """);
        Assert.Equal("pick", Of(graph, "drawCalm.frames")?.Node);
        graph = RealNodes.Graph(Picked + """
            , "calm": { "type": "TruncateLatents", "in": { "latents": "around.latents" } },
            "drawCalm": { "type": "Generate", "in": { "latents": "calm.latents" } },
            "nearer": { "type": "PickLatents", "in": { "candidates": "calm.latents" } }
            """);
        Assert.Equal("nearer", Of(graph, "drawCalm.frames")?.Node);
        Assert.Empty(Of(graph, "drawCalm.frames")!.Picks);
    }

    [Theory]
    [InlineData("rows.latents")]
    [InlineData("sheet.frames")]
    public void Of_SheetOfDirections_IsTheNodeThatPicksAmongTheirRows(string shown) =>
        Assert.Equal("pick", Of(
            RealNodes.Graph("""
                "find": { "type": "FindDirections" },
                "rows": { "type": "SweepDirections", "in": { "directions": "find.directions" } },
                "draw": { "type": "Generate", "in": { "latents": "rows.latents" } },
                "sheet": { "type": "ContactSheet", "in": { "frames": "draw.frames" } },
                "pick": { "type": "PickDirections", "in": {
                    "directions": "find.directions", "candidates": "rows.latents" } }
                """),
            shown)?.Node);

    [Theory]
    [InlineData(3, new[] { 7, 2, 3 })]
    [InlineData(7, new[] { 2 })]
    public void Toggle_APosition_AddsItAtTheEndOrTakesItOut(int position, int[] after) =>
        Assert.Equal(after, new PickPlace("pick", "picks", [7, 2]).Toggle(position));

    private static PickPlace? Of(GraphDocument graph, string shown)
    {
        Assert.True(WireEnd.TryParse(shown, out WireEnd end));
        return PickPlace.Of(graph, RealNodes.Catalogue, end);
    }
}
