namespace GanGraph.Editor.Browser.Tests;

/// <summary>Graphs for tests.</summary>
internal static class Pieces
{
    /// <summary>A small graph, in canonical text.</summary>
    public const string Small = """
        {
          "format": "gangraph/1",
          "meta": { "title": "A small piece" },
          "nodes": {
            "clip": {
              "type": "VideoFrames",
              "v": 1,
              "set": { "path": "media/clip.mp4" }
            },
            "film": {
              "type": "EncodeVideo",
              "v": 1,
              "set": { "path": "out:film.mp4" },
              "in": { "frames": "clip.frames" }
            }
          }
        }

        """;
}
