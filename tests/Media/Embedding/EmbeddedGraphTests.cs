using GanGraph.Media.Embedding;
using GanGraph.Media.Films;
using GanGraph.Media.Pictures;
using GanGraph.Media.Tests.Films;

namespace GanGraph.Media.Tests.Embedding;

public sealed class EmbeddedGraphTests : IDisposable
{
    private const string Awkward =
        "{\n  \"title\": \"Angst & \\\"Fear\\\" = <1; #2>\\\\ é 恐 \ud83d\ude00\"\n}\n";

    private readonly Workshop _workshop = new();

    public static TheoryData<FilmCodec, string> Films => new()
    {
        { FilmCodec.H264, "film.mp4" }, { FilmCodec.H264, "film.mov" },
        { FilmCodec.H264, "film.mkv" }, { FilmCodec.Vp9, "film.webm" },
        { FilmCodec.Gif, "film.gif" }, { FilmCodec.WebP, "film.webp" },
    };

    [Theory]
    [MemberData(nameof(Films))]
    public void Read_FromFilm_GivesTheText(FilmCodec codec, string name)
    {
        FilmSettings film = TestFilm.Settings(codec) with { Frames = 2 };
        foreach (string text in new[] { Awkward, Long() })
        {
            TestFilm.Write(
                film, _workshop["segments"], _workshop[name], new FilmEnding { Text = text });

            Assert.Equal(text, EmbeddedGraph.Read(_workshop[name]));
        }
    }

    [Theory]
    [InlineData("picture.png")]
    [InlineData("picture.jpg")]
    [InlineData("picture.webp")]
    [InlineData("picture.tif")]
    public void Read_FromPicture_GivesTheText(string name)
    {
        Picture picture = new(40, 30, 3, 8, TestFilm.Frame(3, 40, 30));
        foreach (string text in new[] { Awkward, "line\r\nline", Long() })
        {
            PictureFiles.Write(picture, _workshop[name], text: text);

            Assert.Equal(text, EmbeddedGraph.Read(_workshop[name]));
            Assert.Equal(40, PictureFiles.Read(_workshop[name]).Width);
        }
    }

    [Fact]
    public void Read_NothingInside_GivesNull()
    {
        _workshop.Ffmpeg("-f lavfi -i testsrc2=s=64x48:d=0.2 plain.mp4");
        _workshop.Ffmpeg("-f lavfi -i testsrc2=s=64x48:d=0.2 plain.gif");
        _workshop.Ffmpeg("-f lavfi -i testsrc2=s=64x48:d=0.2 -frames:v 1 plain.png");

        Assert.Null(EmbeddedGraph.Read(_workshop["plain.mp4"]));
        Assert.Null(EmbeddedGraph.Read(_workshop["plain.gif"]));
        Assert.Null(EmbeddedGraph.Read(_workshop["plain.png"]));
    }

    public void Dispose() => _workshop.Dispose();

    /// <summary>A million signs that deflate cannot make small.</summary>
    private static string Long()
    {
        Random random = new(3);
        return string.Create(1_000_000, random, (signs, source) =>
        {
            for (int i = 0; i < signs.Length; i++)
            {
                signs[i] = (char)source.Next(' ', '~');
            }
        });
    }
}
