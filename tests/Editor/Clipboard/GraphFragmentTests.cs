using GanGraph.Editor.Clipboard;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Tests.Clipboard;

public class GraphFragmentTests
{
    private const string Layout =
        """
        , "params": { "size": { "to": "train.size" } },
          "assets": { "clip": { "kind": "video", "path": "a.mp4" },
                      "song": { "kind": "sound", "path": "b.wav" } },
          "layout": { "at": { "clip": [0, 10], "train": [300, 40], "film": [900, 0] },
                      "groups": [{ "id": "g", "of": ["clip", "note:n", "film"], "title": "In" }],
                      "notes": [{ "id": "n", "at": [-20, 60], "text": "look" },
                                { "id": "m", "at": [0, 0], "text": "other" }],
                      "reroutes": { "r": { "wire": "train.dataset", "at": [200, 20] },
                                    "s": { "wire": "film.frames", "at": [800, 0] } } }
        """;

    [Fact]
    public void ToText_SomeNodes_TakesInnerWiresAssetsAndReroutesAlong() => Assert.Equal(
        """
        {
          "format": "gangraph/1",
          "assets": {
            "clip": { "kind": "video", "path": "a.mp4" }
          },
          "nodes": {
            "clip": { "type": "VideoFrames", "v": 1, "set": { "path": "asset:clip" } },
            "train": {
              "type": "TrainDcgan",
              "v": 1,
              "set": { "augment": "asset:song", "steps": 4000 },
              "in": { "dataset": "clip.dataset" }
            }
          },
          "layout": {
            "at": { "clip": [0, 10], "train": [300, 40] },
            "reroutes": { "r": { "wire": "train.dataset", "at": [200, 20] } }
          }
        }

        """,
        GraphFragment.ToText(Graph(), RealNodes.Catalogue, ["train", "clip", "nobody"]),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void Of_WithWires_KeepsThoseFromOutside()
    {
        GraphDocument without = GraphFragment.Of(Graph(), RealNodes.Catalogue, ["film"]);
        GraphDocument with = GraphFragment.Of(
            Graph(), RealNodes.Catalogue, ["film"], withWires: true);

        Assert.Null(without.Node("film")!.In);
        Assert.Null(without.Layout!["reroutes"]);
        Assert.Equal("clip.frames", (string?)with.Node("film")!.In!["frames"]);
        Assert.NotNull(with.Layout!["reroutes"]!["s"]);
    }

    [Fact]
    public void Of_Group_TakesAllThatIsInItAlong()
    {
        GraphDocument fragment = GraphFragment.Of(Graph(), RealNodes.Catalogue, ["group:g"]);

        Assert.Equal(["clip", "film"], fragment.Nodes.Select(node => node.Id));
        Assert.Equal("g", (string?)Assert.Single(fragment.Layout!["groups"]!)["id"]);
        Assert.Equal("n", (string?)Assert.Single(fragment.Layout["notes"]!)["id"]);
        Assert.Equal("clip.frames", (string?)fragment.Node("film")!.In!["frames"]);
    }

    [Fact]
    public void Read_WhatWasCopied_IsTheSame()
    {
        string text = GraphFragment.ToText(
            Graph(), RealNodes.Catalogue, ["clip", "train", "group:g", "note:m"]);

        GraphDocument? read = GraphFragment.Read(text, []);

        Assert.Equal(text, read!.ToCanonicalText(RealNodes.Catalogue));
    }

    [Theory]
    [InlineData("""{ "format": "gangraph/1", "nodes": { "a": { "type": "Swirl" } } }""", "a")]
    [InlineData("""{ "nodes": { "a": { "type": "Swirl" } } }""", "a")]
    [InlineData("""{ "a": { "type": "Swirl" }, "b": { "type": "Odd", "in": {} } }""", "a,b")]
    [InlineData("""{ "type": "Swirl", "set": { "radius": 2 } }""", "swirl")]
    [InlineData("""  "a": { "type": "Swirl" },""", "a")]
    [InlineData("\"a\": { \"type\": \"Swirl\" },\r\n\"b\": { \"type\": \"Wave\" }", "a,b")]
    [InlineData("Look:\n```json\n{ \"nodes\": { \"a\": { \"type\": \"Swirl\" } } }\n```", "a")]
    [InlineData("\uFEFF{ \"nodes\": { \"a\": { \"type\": \"Unheard\", \"x\": 1.50 } } }", "a")]
    public void Read_WhatPeoplePaste_IsUnderstood(string text, string nodes)
    {
        List<Problem> problems = [];

        GraphDocument? read = GraphFragment.Read(text, problems);

        Assert.Empty(problems);
        Assert.Equal(nodes.Split(','), read!.Nodes.Select(node => node.Id));
        Assert.True(read.IsSound);
    }

    [Theory]
    [InlineData("  ", "The clipboard is empty. Copy some nodes first.")]
    [InlineData("hello there", "The clipboard holds no graph but \"hello there\". "
        + "Copy nodes, or the text of a graph file.")]
    [InlineData("[1, 2]", "The clipboard holds no graph but \"[1, 2]\". "
        + "Copy nodes, or the text of a graph file.")]
    [InlineData("{ \"3\": { \"class_type\": \"KSampler\" } }", "The clipboard holds data but no "
        + "nodes: they have a type, such as { \"type\": \"Swirl\" }. Copy nodes, or the text of a "
        + "graph file.")]
    [InlineData("{}", "The clipboard holds data but no nodes: they have a type, such as "
        + "{ \"type\": \"Swirl\" }. Copy nodes, or the text of a graph file.")]
    [InlineData("{ \"nodes\": { \"a.b\": { \"type\": \"Swirl\" } } }", "The clipboard holds a "
        + "graph that is not built as one: \"a.b\" cannot be named by a wire. "
        + "Use letters, digits, - and _.")]
    [InlineData("{ \"nodes\": { \"a\": { \"type\": \"Swirl\", \"type\": \"Wave\" } } }",
        "The clipboard holds a graph that is not built as one: \"type\" stands twice")]
    [InlineData("{ \"format\": \"gangraph/9\", \"nodes\": {} }", "The clipboard holds a graph, but "
        + "format is \"gangraph/9\", this version reads \"gangraph/1\". Update GanGraph.")]
    public void Read_NoGraph_SaysWhatIsThere(string text, string message)
    {
        List<Problem> problems = [];

        Assert.Null(GraphFragment.Read(text, problems));
        Assert.StartsWith(message, Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CutOffGraph_NamesTheLine()
    {
        List<Problem> problems = [];

        Assert.Null(GraphFragment.Read("{\n  \"nodes\": { \"a\": {", problems));
        Assert.StartsWith(
            "The clipboard begins like a graph, but line 2 cannot be read: ",
            problems[0].Message, StringComparison.Ordinal);
    }

    private static GraphDocument Graph() => RealNodes.Graph(
        """
        "clip": { "type": "VideoFrames", "v": 1, "set": { "path": "asset:clip" } },
        "train": { "type": "TrainDcgan", "v": 1,
                   "set": { "augment": "asset:song", "steps": 4000 },
                   "in": { "dataset": "clip.dataset" } },
        "film": { "type": "EncodeVideo", "in": { "frames": "clip.frames" } }
        """,
        Layout);
}
