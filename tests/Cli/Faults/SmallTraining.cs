namespace GanGraph.Cli.Tests.Faults;

/// <summary>A network that learns the clip of <see cref="SmallPiece"/> and draws two pictures.
/// </summary>
internal static class SmallTraining
{
    /// <summary>Writes the graph as <c>piece/train.json</c>.</summary>
    /// <param name="gangraph">The program in whose folder it goes.</param>
    /// <param name="settings">The settings of the training, as JSON.</param>
    public static void Write(Gangraph gangraph, string settings) => gangraph.Write(
        "piece/train.json",
        $$"""
        {
          "format": "gangraph/1",
          "nodes": {
            "clip": { "type": "VideoFrames", "v": 1, "set": { "path": "clip.mkv" } },
            "train": {
              "type": "TrainDcgan", "v": 1,
              "set": { {{settings}} },
              "in": { "dataset": "clip.dataset" }
            },
            "keys": {
              "type": "KeyLatents", "v": 1, "set": { "seeds": [1, 2] },
              "in": { "generator": "train.generator" }
            },
            "draw": {
              "type": "Generate", "v": 3,
              "in": { "generator": "train.generator", "latents": "keys.latents" }
            },
            "out": {
              "type": "EncodePictures", "v": 1, "set": { "path": "f.png" },
              "in": { "frames": "draw.frames" }
            }
          }
        }
        """);
}
