using GanGraph.Media.Films;

namespace GanGraph.Media.Tests.Films;

public sealed class DamagedSegmentsTests : IDisposable
{
    private readonly Workshop _workshop = new();
    private readonly List<string> _said = [];
    private readonly FilmSettings _film = TestFilm.Settings(FilmCodec.H264) with
    {
        Preset = FilmPreset.Ultrafast,
    };

    [Theory]
    [InlineData("flip")]
    [InlineData("cut")]
    [InlineData("empty")]
    [InlineData("delete")]
    public void Open_SecondSegmentDamaged_IsSetAsideAndTheFilmIsTheSame(string how)
    {
        TestFilm.Write(_film, _workshop["whole"], _workshop["whole.mp4"]);
        Write("stopped", 52);
        string path = Segment("stopped", 1);
        byte[] whole = File.ReadAllBytes(path);
        Damage(path, how);

        using FilmWriter again = new(_film, _workshop["stopped"], _said.Add);

        Assert.Equal(24, again.NextFrame);
        if (how != "delete")
        {
            Assert.Contains("from frame 24 on", Assert.Single(_said));
            Assert.True(File.Exists(path + ".damaged"));
        }

        TestFilm.WriteFrames(again, _film, _film.Frames);
        again.Finish(_workshop["again.mp4"]);
        Assert.Equal(whole, File.ReadAllBytes(path));
        Assert.Equal(
            File.ReadAllBytes(_workshop["whole.mp4"]), File.ReadAllBytes(_workshop["again.mp4"]));
    }

    [Fact]
    public void Finish_SegmentDamagedMeanwhile_MakesNoFilmOfIt()
    {
        using FilmWriter writer = new(_film, _workshop["segments"], _said.Add);
        TestFilm.WriteFrames(writer, _film, 30);
        while (!Directory.EnumerateFiles(_workshop["segments"], "000000-*").Any())
        {
            Thread.Sleep(5);
        }

        Damage(Segment("segments", 0), "flip");
        TestFilm.WriteFrames(writer, _film, _film.Frames);

        MediaException fault = Assert.Throws<MediaException>(
            () => writer.Finish(_workshop["film.mp4"]));

        Assert.Contains("Run again", fault.Message, StringComparison.Ordinal);
        Assert.Contains("damaged", Assert.Single(_said), StringComparison.Ordinal);
        Assert.False(File.Exists(_workshop["film.mp4"]));
    }

    [Fact]
    public void Finish_LeavesNothingBesideTheSegments()
    {
        TestFilm.Write(_film, _workshop["segments"], _workshop["film.mp4"]);

        Assert.All(
            Directory.GetFileSystemEntries(_workshop["segments"]),
            path => Assert.Matches(@"^00000\d-\d+-[0-9a-f]{16}-[0-9a-f]{32}\.mov$",
                Path.GetFileName(path)));
    }

    public void Dispose() => _workshop.Dispose();

    private void Write(string folder, long until)
    {
        using FilmWriter writer = new(_film, _workshop[folder]);
        TestFilm.WriteFrames(writer, _film, until);
        while (Directory.GetFiles(_workshop[folder], "00000?-24-*").Length < 2)
        {
            Thread.Sleep(5);
        }
    }

    private string Segment(string folder, int place) =>
        Directory.GetFiles(_workshop[folder], $"{place:D6}-*").Single();

    private static void Damage(string path, string how)
    {
        byte[] bytes = File.ReadAllBytes(path);
        switch (how)
        {
            case "flip":
                bytes[bytes.Length / 2] ^= 1;
                File.WriteAllBytes(path, bytes);
                break;
            case "delete":
                File.Delete(path);
                break;
            default:
                File.WriteAllBytes(path, how == "cut" ? bytes[..(bytes.Length / 2)] : []);
                break;
        }
    }
}
