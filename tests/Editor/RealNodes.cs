using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using GanGraph.Nodes.Effects;

namespace GanGraph.Editor.Tests;

/// <summary>Graphs of the nodes that there are.</summary>
internal static class RealNodes
{
    public static NodeCatalogue Catalogue { get; } =
        NodeCatalogue.From(typeof(Swirl).Assembly);

    /// <summary>Reads the members of <c>nodes</c>, and what follows them.</summary>
    public static GraphDocument Graph(string nodes, string rest = "")
    {
        List<Problem> problems = [];
        GraphDocument? document = GraphDocument.Parse(
            $$"""{ "format": "gangraph/1", "nodes": { {{nodes}} } {{rest}} }""", "", problems);
        Assert.True(document is { IsSound: true }, string.Join('\n', problems));
        return document;
    }

    /// <summary>A piece as people build it: a clip is learned, walked through and filmed.</summary>
    public static GraphDocument Piece() => Graph(
        """
        "clip": { "type": "VideoFrames", "set": { "path": "a.mp4" } },
        "train": { "type": "TrainDcgan", "in": { "dataset": "clip.dataset" } },
        "keys": { "type": "KeyLatents", "in": { "generator": "train.generator" } },
        "walk": { "type": "LatentWalk", "in": { "keys": "keys.latents" } },
        "draw": { "type": "Generate",
                  "in": { "generator": "train.generator", "latents": "walk.latents" } },
        "twist": { "type": "Swirl", "in": { "frames": "draw.frames", "strength": "wave.signal" } },
        "wave": { "type": "Wave" },
        "film": { "type": "EncodeVideo", "in": { "frames": "twist.frames" } }
        """);
}
