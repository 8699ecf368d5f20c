using GanGraph.Editor.Desktop.Running;

namespace GanGraph.Editor.Desktop.Tests.Running;

public class FilmSoundTests
{
    private const string Graph = """
        {
          "format": "gangraph/1",
          "assets": { "song": { "kind": "sound", "path": "media/song.wav" } },
          "nodes": {
            "clip": { "type": "VideoFrames", "v": 1 },
            "swirl": { "type": "Swirl", "v": 1, "in": { "frames": "clip.frames" } },
            "film": {
              "type": "EncodeVideo",
              "v": 1,
              "set": { "sound": "asset:song", "soundStart": 2.5 },
              "in": { "frames": "swirl.frames" }
            },
            "other": { "type": "Swirl", "v": 1 }
          }
        }
        """;

    [Theory]
    [InlineData("clip", true)]
    [InlineData("film", true)]
    [InlineData("other", false)]
    public void Of_Node_IsTheSoundOfTheFilmItEndsIn(string node, bool has)
    {
        using OpenWindow window = new(Graph);
        FilmSound? sound = window.Editor.Session.Read(document =>
            FilmSound.Of(document, window.Mirror, node, window.Folder));
        Assert.Equal(
            has ? new FilmSound(Path.Combine(window.Folder, "media", "song.wav"), 2.5) : null,
            sound);
    }
}
