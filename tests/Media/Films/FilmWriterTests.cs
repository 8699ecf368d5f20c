using GanGraph.Media.Films;
using GanGraph.Media.Video;

namespace GanGraph.Media.Tests.Films;

public sealed class FilmWriterTests : IDisposable
{
    private readonly Workshop _workshop = new();

    [Theory]
    [InlineData(FilmCodec.H264, "film.mp4", 30, 1)]
    [InlineData(FilmCodec.H264, "film.mov", 24000, 1001)]
    [InlineData(FilmCodec.H264, "film.mkv", 25, 1)]
    [InlineData(FilmCodec.H264, "film.mp4", 7, 1)]
    [InlineData(FilmCodec.H265, "film.mp4", 30000, 1001)]
    [InlineData(FilmCodec.ProRes4444, "film.mov", 25, 1)]
    [InlineData(FilmCodec.ProRes422Hq, "film.mov", 30, 1)]
    [InlineData(FilmCodec.Ffv1, "film.mkv", 30, 1)]
    [InlineData(FilmCodec.Vp9, "film.webm", 30, 1)]
    [InlineData(FilmCodec.Av1, "film.mp4", 30, 1)]
    public void Finish_ThreeSegments_GivesEveryFrameAtItsTime(
        FilmCodec codec, string name, long up, long down)
    {
        FilmSettings film = TestFilm.Settings(codec, 64, 64) with
        {
            Rate = new Fraction(up, down),
            Preset = FilmPreset.Veryfast,
            FramesPerSegment = down == 1 ? 24 : 7,
        };
        TestFilm.Write(film, _workshop["segments"], _workshop[name]);

        string[] lines = _workshop.Ffprobe(
            $"-select_streams v -show_entries frame=pts_time -of csv=p=0 {name}");
        double[] times = [.. lines.Select(line => double.Parse(line.Trim(',')))];
        Assert.Equal(53, times.Length);
        double tolerance = name.EndsWith("mp4") || name.EndsWith("mov") ? 1.1e-6 : 0.6e-3;
        for (int i = 0; i < times.Length; i++)
        {
            Assert.Equal((double)i * down / up, times[i], tolerance);
        }
    }

    [Theory]
    [InlineData(FilmCodec.H264, "mp4")]
    [InlineData(FilmCodec.H265, "mp4")]
    [InlineData(FilmCodec.Ffv1, "mkv")]
    public void Write_StoppedAnywhereAndResumed_GivesTheSameFrames(FilmCodec codec, string kind)
    {
        FilmSettings film = TestFilm.Settings(codec);
        TestFilm.Write(film, _workshop["whole"], _workshop["whole." + kind]);
        byte[][] wanted = _workshop.Frames("whole." + kind, 64, 48);
        foreach (int stop in new[] { 5, 24, 52 })
        {
            string folder = _workshop["stopped" + stop];
            using (FilmWriter first = new(film, folder))
            {
                TestFilm.WriteFrames(first, film, stop);
            }

            using FilmWriter second = new(film, folder);
            Assert.True(second.NextFrame % 24 == 0 && second.NextFrame <= stop);
            TestFilm.WriteFrames(second, film, film.Frames);
            second.Finish(_workshop[$"again{stop}.{kind}"]);
            Assert.Equal(wanted, _workshop.Frames($"again{stop}.{kind}", 64, 48));
        }
    }

    [Fact]
    public void Open_SegmentFinished_KeepsIt()
    {
        FilmSettings film = TestFilm.Settings(FilmCodec.Ffv1);
        using (FilmWriter first = new(film, _workshop["segments"]))
        {
            TestFilm.WriteFrames(first, film, film.Frames);
            Assert.ThrowsAny<MediaException>(() => first.Finish(_workshop["film.mp4"]));
        }

        using FilmWriter same = new(film, _workshop["segments"]);
        Assert.Equal(53, same.NextFrame);
        using FilmWriter other = new(film with { Identity = "b" }, _workshop["segments"]);
        Assert.Equal(0, other.NextFrame);
    }

    [Fact]
    public void Finish_Ffv1_IsBitExact()
    {
        FilmSettings film = TestFilm.Settings(FilmCodec.Ffv1, 33, 17);
        TestFilm.Write(film, _workshop["segments"], _workshop["film.mkv"]);

        byte[][] frames = _workshop.Frames("film.mkv", 33, 17);

        Assert.Equal(53, frames.Length);
        Assert.All(frames.Index(), f => Assert.Equal(TestFilm.Frame(f.Index, 33, 17), f.Item));
    }

    [Theory]
    [InlineData(FilmCodec.H264, FilmPixels.Yuv420, "mp4", "yuv420p")]
    [InlineData(FilmCodec.H264, FilmPixels.Yuv444, "mp4", "yuv444p")]
    [InlineData(FilmCodec.H265, FilmPixels.Yuv420TenBit, "mp4", "yuv420p10le")]
    [InlineData(FilmCodec.ProRes4444, FilmPixels.Yuv420, "mov", "yuv444p12le")]
    [InlineData(FilmCodec.ProRes422Hq, FilmPixels.Yuv420, "mov", "yuv422p10le")]
    public void Finish_KnownColours_ComeBackWithinTwo(
        FilmCodec codec, FilmPixels pixels, string kind, string layout)
    {
        (byte R, byte G, byte B)[] colours =
            [(255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255), (0, 0, 0), (200, 120, 40)];
        FilmSettings film = TestFilm.Settings(codec, 64, 64) with
        {
            Pixels = pixels,
            Crf = 4,
            Frames = colours.Length,
            FramesPerSegment = 1,
        };
        using FilmWriter writer = new(film, _workshop["segments"]);
        foreach ((byte red, byte green, byte blue) in colours)
        {
            writer.Write(TestFilm.Plain(red, green, blue, 64, 64));
        }

        writer.Finish(_workshop["film." + kind]);

        byte[][] frames = _workshop.Frames("film." + kind, 64, 64);
        foreach ((int i, (byte red, byte green, byte blue)) in colours.Index())
        {
            int middle = ((32 * 64) + 32) * 3;
            Assert.InRange(frames[i][middle], red - 2, red + 2);
            Assert.InRange(frames[i][middle + 1], green - 2, green + 2);
            Assert.InRange(frames[i][middle + 2], blue - 2, blue + 2);
        }

        string tags = string.Join('|', _workshop.Ffprobe(
            "-show_entries stream=pix_fmt,color_range,color_space,color_transfer,color_primaries "
            + $"-of csv=p=0 film.{kind}"));
        Assert.Contains(layout, tags, StringComparison.Ordinal);
        Assert.Equal(3, tags.Split("bt709").Length - 1);
    }

    [Fact]
    public void Finish_OddSize_RepeatsTheLastColumnAndRow()
    {
        FilmSettings film = TestFilm.Settings(FilmCodec.H264, 33, 17) with { Crf = 1 };
        using FilmWriter writer = new(film, _workshop["segments"]);
        TestFilm.WriteFrames(writer, film, film.Frames);
        writer.Finish(_workshop["film.mp4"]);

        byte[] frame = _workshop.Frames("film.mp4", 34, 18)[0];
        Assert.Contains("34 x 18", writer.Note, StringComparison.Ordinal);
        int last = ((17 * 34) + 33) * 3;
        byte[] wanted = TestFilm.Frame(0, 33, 17)[^3..];
        Assert.InRange(frame[last], wanted[0] - 12, wanted[0] + 12);
        Assert.InRange(frame[last + 1], wanted[1] - 12, wanted[1] + 12);
    }

    [Fact]
    public void Write_DiskFull_SaysSo()
    {
        FilmSettings film = TestFilm.Settings(FilmCodec.Ffv1) with { FramesPerSegment = 20 };
        using FilmWriter writer = new(film, _workshop["segments"]);
        FillTheDisk();

        MediaException failure = Assert.Throws<MediaException>(() =>
        {
            TestFilm.WriteFrames(writer, film, film.Frames);
            writer.Finish(_workshop["film.mkv"]);
        });

        Assert.Contains("No space left on device", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_workshop["film.mkv"]));
    }

    [Fact]
    public void Write_EncoderRefuses_GivesItsLastWords()
    {
        FilmSettings film = TestFilm.Settings(FilmCodec.Av1, 64, 64) with { Crf = 100 };
        using FilmWriter writer = new(film, _workshop["segments"]);

        MediaException failure = Assert.Throws<MediaException>(() =>
        {
            TestFilm.WriteFrames(writer, film, film.Frames);
            writer.Finish(_workshop["film.mp4"]);
        });

        Assert.Contains("crf", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("film.mp4", 0.5, false)]
    [InlineData("film.mp4", 0.2, true)]
    [InlineData("film.mov", 8, false)]
    public void Finish_WithSound_FilmDecidesTheLength(string name, double seconds, bool loop)
    {
        _workshop.Ffmpeg($"-f lavfi -i sine=f=440:d={seconds} sound.wav");
        FilmSettings film = TestFilm.Settings(
            name.EndsWith("mov") ? FilmCodec.ProRes422Hq : FilmCodec.H264);
        FilmSound sound = new(_workshop["sound.wav"], 0.1, loop);
        TestFilm.Write(
            film, _workshop["segments"], _workshop[name], new FilmEnding { Sound = sound });

        double heard = double.Parse(Assert.Single(_workshop.Ffprobe(
            $"-select_streams a -show_entries stream=duration -of csv=p=0 {name}")));
        double length = 53 / 30.0;
        Assert.Equal(loop ? length : Math.Min(length, seconds - 0.1), heard, 0.03);
        Assert.Equal(53, _workshop.Frames(name, 64, 48).Length);
    }

    public void Dispose() => _workshop.Dispose();

    /// <summary>Lets the next temporary names of the first segment lead to a full disk.</summary>
    private void FillTheDisk()
    {
        string[] name = WholeFile.PartOf(_workshop["segments/000000.mov"]).Split('-');
        int next = int.Parse(name[^1].Split('.')[0]);
        for (int i = next; i < next + 500; i++)
        {
            name[^1] = $"{i}.part.mov";
            File.CreateSymbolicLink(string.Join('-', name), "/dev/full");
        }
    }
}
