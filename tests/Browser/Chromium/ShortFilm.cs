using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Tests.Chromium;

/// <summary>A small graph: a few pictures, a twist, a film.</summary>
internal static class ShortFilm
{
    /// <summary>Name of the file.</summary>
    public const string Name = "small.json";

    /// <summary>Writes the graph and what it reads.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="frames">How many frames the film has, 300 at most; 0 for one a picture.</param>
    /// <param name="pictures">Whether the pictures are there.</param>
    public static void Write(string folder, int frames = 0, bool pictures = true)
    {
        JObject graph = JObject.Parse("""
            {
              "format": "gangraph/1",
              "settings": { "fps": "10", "width": 96, "height": 64 },
              "nodes": {
                "pictures": { "type": "PictureFolder", "v": 1, "set": { "path": "pictures" } },
                "twist": { "type": "Swirl", "v": 1, "in": { "frames": "pictures.frames" } },
                "film": {
                  "type": "EncodeVideo", "v": 1,
                  "set": { "path": "out:small.mp4" }, "in": { "frames": "twist.frames" }
                }
              },
              "layout": { "at": { "pictures": [0, 0], "twist": [300, 0], "film": [600, 0] } }
            }
            """);
        if (frames > 0)
        {
            graph["nodes"]!["slow"] = JObject.FromObject(new
            {
                type = "ChangeSpeed", v = 1, set = new { factor = 3.0 / frames },
                @in = new { frames = "pictures.frames" },
            });
            graph["nodes"]!["twist"]!["in"]!["frames"] = "slow.frames";
            // Large enough to be looked at while it is made.
            graph["nodes"]!["large"] = JObject.FromObject(new
            {
                type = "Resize", v = 1, set = new { width = 1920 },
                @in = new { frames = "twist.frames" },
            });
            graph["nodes"]!["film"]!["in"]!["frames"] = "large.frames";
            graph["layout"]!["at"]!["large"] = new JArray(450, 420);
            graph["layout"]!["at"]!["slow"] = new JArray(150, 420);
        }

        File.WriteAllText(Path.Combine(folder, Name), graph.ToString());
        if (pictures)
        {
            Directory.CreateDirectory(Path.Combine(folder, "pictures"));
            string picture = Path.Combine(
                BrowserFixture.Checkout, "graphs", "media", "three-studies-on-fear-keys.jpg");
            for (int i = 1; i <= 3; i++)
            {
                File.Copy(picture, Path.Combine(folder, "pictures", $"{i}.jpg"));
            }
        }
    }
}
