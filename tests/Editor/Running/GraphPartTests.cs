using GanGraph.Editor.Running;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Running;
using GanGraph.Nodes.Effects;

namespace GanGraph.Editor.Tests.Running;

public sealed class GraphPartTests : IDisposable
{
    private readonly string _folder =
        Directory.CreateTempSubdirectory("gangraph-part-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Of_GraphWithUnfinishedNodes_LeavesThemOutWithWhatTakesFromThem()
    {
        GraphPart part = Part("""
            "keys": { "type": "KeyLatents", "v": 1 },
            "walk": { "type": "LatentWalk", "v": 1, "in": { "keys": "keys.latents" } },
            "draw": { "type": "Generate", "v": 3, "in": { "latents": "walk.latents" } },
            "twist": { "type": "Swirl", "v": 1, "in": { "frames": "draw.frames" } },
            "film": { "type": "EncodeVideo", "v": 1, "in": { "frames": "twist.frames" } },
            "odd": { "type": "Nonesuch", "v": 1 }
            """);

        Assert.Equal(["keys", "walk"], part.Plan.Keys.Order());
        Assert.Contains("draw.generator is not connected", part.Faults["draw"]);
        Assert.StartsWith("draw before it cannot run: ", part.Faults["film"]);
        Assert.Contains("Nonesuch", part.Faults["odd"]);
        Assert.NotSame(part.Graph, part.Bind());
    }

    [Fact]
    public void Of_Circle_LeavesItOut()
    {
        GraphPart part = Part("""
            "a": { "type": "Swirl", "v": 1, "in": { "frames": "b.frames" } },
            "b": { "type": "Swirl", "v": 1, "in": { "frames": "a.frames" } },
            "keys": { "type": "KeyLatents", "v": 1 }
            """);

        Assert.Equal(["keys"], part.Plan.Keys);
        Assert.Equal(["a", "b"], part.Faults.Keys.Order());
    }

    [Fact]
    public void Of_FileThatIsGone_BlamesItsNode()
    {
        GraphPart part = Part("""
            "clip": { "type": "VideoFrames", "v": 1, "set": { "path": "gone.mp4" } },
            "keys": { "type": "KeyLatents", "v": 1 }
            """);

        Assert.Equal(["keys"], part.Plan.Keys);
        Assert.Contains("gone.mp4", part.Faults["clip"]);
    }

    private GraphPart Part(string nodes)
    {
        GraphDocument document = GraphDocument.Parse(
            $$"""{ "format": "gangraph/1", "nodes": { {{nodes}} } }""",
            Path.Combine(_folder, "graph.json"), [])!;
        return GraphPart.Of(
            document,
            NodeCatalogue.From(typeof(EffectNode).Assembly),
            new RunOptions
            {
                OutFolder = Path.Combine(_folder, "out"),
                CacheFolder = Path.Combine(_folder, "cache"),
            },
            1);
    }
}
