using GanGraph.Editor.Looking;
using GanGraph.Editor.Viewing;
using GanGraph.Media.Pictures;

namespace GanGraph.Editor.Viewers.Tests.Looking;

public class FrameLooksTests
{
    [Fact]
    public void Look_AnyFrame_IsThatOfTheFilm()
    {
        using Studio studio = new();
        studio.RunWell();
        List<Picture> film = [.. Enumerable.Range(0, 12).Select(studio.FilmFrame)];

        foreach (int frame in (int[])[7, 0, 11, 3])
        {
            Preview preview = studio.See("swirl", "frames", frame);
            Picture seen = studio.Decode(preview);
            double[] differences = [.. film.Select(f => Studio.Difference(f, seen))];
            Assert.Equal(frame, Array.IndexOf(differences, differences.Min()));
            Assert.InRange(differences[frame], 0, 3);
            Assert.Equal($"32 x 32, frame {frame}", preview.Words);
            Assert.Equal(preview.Data, studio.See("film", "frames", frame).Data);
        }
    }

    [Fact]
    public void Look_BeforeAnyFilm_NeedsNoTrainingForAClip()
    {
        using Studio studio = new();

        Picture seen = studio.Decode(studio.See("clip", "frames", 10));

        Assert.Equal((48, 48), (seen.Width, seen.Height));
        Assert.False(Directory.Exists(studio.Options.OutFolder));
        StreamLength length = studio.Length("clip", "frames");
        Assert.Equal((20L, 2.0), (length.Frames, length.Seconds));
    }

    [Fact]
    public void Look_SmallerThanTheFrame_IsShrunk()
    {
        using Studio studio = new();

        Picture seen = studio.Decode(studio.See("clip", "frames", 10, width: 24));

        Assert.Equal((24, 24), (seen.Width, seen.Height));
    }
}
