using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Cli.Commands;

/// <summary>The smallest whole piece: learn something, walk through it, make a film.</summary>
internal static class StartingGraph
{
    private const string Piece = """
        {
          "format": "gangraph/1",
          "meta": { "title": "" },
          "params": {
            "source": { "to": "source.path", "label": "What to learn from" },
            "steps": { "to": "train.steps", "label": "How long to learn" },
            "seeds": { "to": "keys.seeds", "label": "The pictures the film passes through" }
          },
          "assets": { "source": { "kind": "", "path": "" } },
          "nodes": {
            "source": { "type": "", "v": 1, "set": { "path": "asset:source" } },
            "train": { "type": "TrainDcgan", "v": 1, "in": { "dataset": "source.dataset" } },
            "keys": {
              "type": "KeyLatents", "v": 1,
              "set": { "seeds": [6, 3, 8, 2] }, "in": { "generator": "train.generator" }
            },
            "walk": { "type": "LatentWalk", "v": 1, "in": { "keys": "keys.latents" } },
            "draw": {
              "type": "Generate", "v": 3,
              "in": { "generator": "train.generator", "latents": "walk.latents" }
            },
            "film": {
              "type": "EncodeVideo", "v": 1,
              "set": { "path": "" }, "in": { "frames": "draw.frames" }
            }
          },
          "layout": {
            "at": {
              "source": [0, 0], "train": [260, 0], "keys": [520, 120],
              "walk": [780, 120], "draw": [1040, 0], "film": [1300, 0]
            }
          }
        }
        """;

    /// <summary>Makes the piece.</summary>
    /// <param name="path">The file it will be written to; its name becomes the title.</param>
    /// <param name="source">What to learn from, relative to the graph.</param>
    /// <param name="isFolder">Whether that is a folder of pictures rather than a film.</param>
    public static GraphDocument Make(string path, string source, bool isFolder)
    {
        string title = Path.GetFileNameWithoutExtension(path);
        JObject root = JObject.Parse(Piece);
        root["meta"]!["title"] = title;
        root["assets"]!["source"] = new JObject
        {
            ["kind"] = isFolder ? "pictureFolder" : "video",
            ["path"] = source,
        };
        root["nodes"]!["source"]!["type"] = isFolder ? "PictureFolder" : "VideoFrames";
        root["nodes"]!["film"]!["set"]!["path"] = $"out:{title}.mp4";
        return GraphDocument.Parse(root.ToString(), path, [])!;
    }
}
