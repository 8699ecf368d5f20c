namespace GanGraph.Bench.Samples;

/// <summary>A walk through the network of the first piece, into any sink.</summary>
internal static class FilmGraph
{
    private const int Keys = 8;

    /// <summary>The text of the graph; its pictures have 64 pixels on a side.</summary>
    /// <param name="frames">Length of the film; a multiple of 8.</param>
    /// <param name="generator">The node that gives the network.</param>
    /// <param name="sink">Type and settings of the node that takes the frames.</param>
    public static string Text(int frames, string generator, string sink) => $$"""
        {
          "format": "gangraph/1",
          "settings": { "fps": "30" },
          "nodes": {
            {{generator}},
            "keys": { "type": "KeyLatents", "v": 1,
              "set": { "seeds": [24, 13, 22, 3, 47, 61, 69, 38] },
              "in": { "generator": "net.generator" } },
            "walk": { "type": "LatentWalk", "v": 2,
              "set": { "framesPerKey": {{frames / Keys}}, "loop": true },
              "in": { "keys": "keys.latents" } },
            "draw": { "type": "Generate", "v": 3,
              "in": { "generator": "net.generator", "latents": "walk.latents" } },
            "film": { {{sink}}, "in": { "frames": "draw.frames" } }
          }
        }
        """;

    /// <summary>The node that opens a network that is trained already.</summary>
    public static string Opened(string model) => $$"""
        "net": { "type": "OpenGenerator", "v": 1, "set": { "path": "{{model}}" } }
        """;

    /// <summary>The nodes that reach a training's target at once, because it starts from there.
    /// </summary>
    /// <param name="clip">The film that was learned.</param>
    /// <param name="model">The checkpoint.</param>
    public static string Trained(string clip, string model) => $$"""
        "clip": { "type": "VideoFrames", "v": 1, "set": { "path": "{{clip}}",
            "dropDuplicates": true, "fit": "stretch" } },
            "net": { "type": "TrainDcgan", "v": 1,
              "set": { "start": "{{model}}", "steps": {{TrainedModel.Steps}} },
              "in": { "dataset": "clip.dataset" } }
        """;
}
