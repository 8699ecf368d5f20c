using System.Text;
using GanGraph.Editor.Viewing;
using GanGraph.Media.Pictures;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Viewers.Tests;

public class ValueViewersTests(FinishedPiece piece) : IClassFixture<FinishedPiece>
{
    private readonly Studio _studio = piece.Studio;

    [Theory]
    [InlineData("swirl", "frames")]
    [InlineData("film", "frames")]
    public void Frames_AnyFrame_IsThatOfTheFilm(string node, string port)
    {
        List<Picture> film = [.. Enumerable.Range(0, 12).Select(_studio.FilmFrame)];

        foreach (int frame in (int[])[7, 0, 11, 3])
        {
            Preview preview = _studio.See(node, port, frame);
            Picture seen = _studio.Decode(preview);
            double[] differences = [.. film.Select(f => Studio.Difference(f, seen))];
            Assert.Equal(frame, Array.IndexOf(differences, differences.Min()));
            Assert.InRange(differences[frame], 0, 3);
            Assert.Equal($"32 x 32, frame {frame}", preview.Words);
            Assert.Equal(12, (int)preview.Facts!["length"]!);
        }
    }

    [Fact]
    public void Frames_SmallerThanTheyAre_AreShrunk()
    {
        Picture seen = _studio.Decode(_studio.See("clip", "frames", 10, width: 24));

        Assert.Equal((24, 24), (seen.Width, seen.Height));
    }

    [Fact]
    public void Frames_AsTiles_AreAStripOfTheFilm()
    {
        Preview strip = _studio.See("swirl", "frames", width: 4 * 34, tiles: 4);

        Assert.Equal([0, 3, 6, 9], strip.Facts!["frames"]!.Values<int>());
        AssertTiles(strip, 4, [.. new[] { 0, 3, 6, 9 }.Select(_studio.FilmFrame)], 6);
    }

    [Fact]
    public void Keys_Overview_HasATileForEachKey()
    {
        Preview sheet = _studio.See("keys", "latents");

        Picture[] keys = [.. Enumerable.Range(0, 4)
            .Select(key => _studio.Decode(_studio.See("draw", "frames", 3 * key)))];
        AssertTiles(sheet, 4, keys, 6);
        Assert.Equal("Z", (string?)sheet.Facts!["space"]);
        Assert.Equal(16, (int)sheet.Facts["dimension"]!);
    }

    [Fact]
    public void Latents_OneFrame_IsThePictureDrawnFromIt()
    {
        Picture drawn = Tile(_studio.See("walk", "latents", 5), 0);

        Assert.InRange(
            Studio.Difference(drawn, _studio.Decode(_studio.See("draw", "frames", 5))), 0, 6);
    }

    [Fact]
    public void Generator_Grid_HasTheFirstSeedsAndWhatIsKnown()
    {
        Preview grid = _studio.See("train", "generator");

        Assert.Equal(16, (int)grid.Facts!["tiles"]!["count"]!);
        Assert.Equal(Enumerable.Range(0, 16), grid.Facts["seeds"]!.Values<int>());
        Assert.Equal(12, (int)grid.Facts["steps"]!);
        Assert.True((int)grid.Facts["parameters"]! > 100);
        // Seed 6 is the first key, which the walk begins with.
        Assert.InRange(
            Studio.Difference(
                Tile(grid, 6), _studio.Decode(_studio.See("draw", "frames", 0))), 0, 6);
    }

    [Fact]
    public void Dataset_Sheet_HasThePicturesOfTheClip()
    {
        Preview sheet = _studio.See("clip", "dataset", width: 5 * 66);

        Assert.Equal(20, (int)sheet.Facts!["count"]!);
        Assert.Equal(20, (int)sheet.Facts["tiles"]!["count"]!);
        int[] some = [0, 6, 13, 19];
        foreach (int frame in some)
        {
            Picture tile = Tile(sheet, frame);
            Assert.Equal(frame, some.MinBy(other => Studio.Difference(tile, PictureFiles.Resize(
                _studio.Decode(_studio.See("clip", "frames", other)), tile.Width, tile.Height))));
        }
    }

    [Fact]
    public void Signal_Curve_IsTheSignalAtTheTimesOfTheFrames()
    {
        Preview curve = _studio.See("wave", "signal");

        JObject json = JObject.Parse(Encoding.UTF8.GetString(curve.Data));
        Assert.Equal("curve", (string?)json["kind"]);
        Assert.Equal("radians", (string?)json["unit"]); // that of the setting it drives
        double[] x = [.. json["series"]![0]!["x"]!.Values<double>()];
        double[] y = [.. json["series"]![0]!["y"]!.Values<double>()];
        Assert.Equal(20, x.Length); // as long as what was made last: 20 frames, ten a second
        Assert.Equal(0.3, x[3], 6);
        Assert.All(x.Zip(y), at =>
            Assert.Equal(2 * Math.Sin(2 * Math.PI * at.First), at.Second, 4));
        Assert.Equal(curve.Data, _studio.See("swirl", "strength").Data);
    }

    private void AssertTiles(Preview sheet, int count, Picture[] wanted, double tolerance)
    {
        Assert.Equal(count, (int)sheet.Facts!["tiles"]!["count"]!);
        for (int i = 0; i < count; i++)
        {
            Picture tile = Tile(sheet, i);
            double[] differences = [.. wanted.Select(picture => Studio.Difference(
                PictureFiles.Resize(picture, tile.Width, tile.Height), tile))];
            Assert.Equal(i, Array.IndexOf(differences, differences.Min()));
            Assert.InRange(differences[i], 0, tolerance);
        }
    }

    /// <summary>The picture at the place where a click on it lands, without its margin.</summary>
    private Picture Tile(Preview sheet, int index)
    {
        Picture picture = _studio.Decode(sheet);
        JObject tiles = (JObject)sheet.Facts!["tiles"]!;
        (int columns, int rows) = ((int)tiles["columns"]!, (int)tiles["rows"]!);
        (int width, int height) = (picture.Width / columns, picture.Height / rows);
        (int left, int top) = (index % columns * width, index / columns * height);
        byte[] samples = new byte[(width - 2) * (height - 2) * 3];
        for (int y = 0; y < height - 2; y++)
        {
            int from = (((top + 1 + y) * picture.Width) + left + 1) * 3;
            picture.Samples.AsSpan(from, (width - 2) * 3)
                .CopyTo(samples.AsSpan(y * (width - 2) * 3));
        }

        return new Picture(width - 2, height - 2, 3, 8, samples);
    }
}
