using GanGraph.Media.Pictures;
using GanGraph.Media.Video;

namespace GanGraph.Media.Tests.Video;

public sealed class VideoReaderTests : IDisposable
{
    private readonly Workshop _workshop = new();

    [Fact]
    public void Read_EveryFrame_GivesExactTimes()
    {
        Grey(12, "24000/1001", "film.mp4", "-c:v libx264 -crf 1");

        List<(byte Level, double Seconds)> frames = Read("film.mp4", new VideoReadOptions());

        Assert.Equal(12, frames.Count);
        Assert.All(frames.Index(), f =>
        {
            Assert.Equal(f.Index * 1001 / 24000.0, f.Item.Seconds, 1e-9);
            Assert.InRange(f.Item.Level, (f.Index * 10) - 2, (f.Index * 10) + 2);
        });
    }

    [Fact]
    public void Read_VariableRate_GivesTheTimesOfTheFile()
    {
        Variable();

        List<(byte Level, double Seconds)> frames = Read("film.mp4", new VideoReadOptions());

        Assert.Equal([0, .1, .2, .7, .8, 1.5], frames.Select(f => Math.Round(f.Seconds, 6)));
        Assert.True(VideoFile.Probe(_workshop["film.mp4"]).IsVariable);
    }

    [Fact]
    public void Read_VariableRateAtConstantRate_ShowsWhatIsOnScreen()
    {
        Variable();
        VideoReadOptions options = new() { Rate = new Fraction(10, 1) };

        List<(byte Level, double Seconds)> frames = Read("film.mp4", options);

        int[] wanted = [0, 1, 2, 2, 2, 2, 2, 3, 4, 4, 4, 4, 4, 4, 4, 5];
        Assert.Equal(wanted, frames.Take(16).Select(f => (int)Math.Round(f.Level / 20.0)));
        Assert.Equal(1.5, frames[15].Seconds, 1e-9);
    }

    [Fact]
    public void Read_AnotherRate_ShowsTheFrameThatBeganLast()
    {
        Grey(20, "10", "film.mp4", "-c:v libx264 -crf 1");

        List<(byte Level, double Seconds)> frames =
            Read("film.mp4", new VideoReadOptions { Rate = new Fraction(7, 1) });

        Assert.Equal(14, frames.Count);
        Assert.All(frames.Index(), f =>
            Assert.Equal(f.Index * 10 / 7, (int)Math.Round(f.Item.Level / 10.0)));
    }

    [Theory]
    [InlineData(0.45, null, 4)]
    [InlineData(0.5, 0.9, 5)]
    [InlineData(1.0, 1.05, 10)]
    public void Read_FromTheMiddle_ShowsWhatIsOnScreenThere(
        double start, double? end, int first)
    {
        Grey(20, "10", "film.mp4", "-c:v libx264 -crf 1 -g 7");
        VideoReadOptions options =
            new() { Rate = new Fraction(20, 1), Start = start, End = end };

        List<(byte Level, double Seconds)> frames = Read("film.mp4", options);

        Assert.Equal(first, (int)Math.Round(frames[0].Level / 10.0));
        Assert.Equal((int)Math.Ceiling(((end ?? 2) - start) * 20 - 1e-6), frames.Count);
        VideoReadOptions skipping = options with { Skip = 3 };
        if (end is null)
        {
            Assert.Equal(frames.Skip(3), Read("film.mp4", skipping));
        }
    }

    [Fact]
    public void Read_EveryFrameOfAPart_LeavesOutTheRest()
    {
        Grey(20, "10", "film.mkv", "-c:v ffv1 -pix_fmt bgr0");

        List<(byte Level, double Seconds)> frames =
            Read("film.mkv", new VideoReadOptions { Start = 0.5, End = 0.8 });

        Assert.Equal([(50, .5), (60, .6), (70, .7)], frames);
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void Read_Rotated_IsUpright(int degrees)
    {
        _workshop.Ffmpeg("-f lavfi -i color=black:s=64x32:d=0.2 -vf "
            + "drawbox=0:0:32:16:white:fill -c:v libx264 -crf 1 flat.mp4");
        VideoInfo film = Turned(degrees);
        using VideoReader reader = VideoReader.Open(_workshop["turned.mp4"]);
        byte[] rgb = new byte[reader.FrameBytes];
        Assert.True(reader.Read(rgb, out _));

        Assert.Equal(degrees == 180 ? (64, 32) : (32, 64), (film.Width, film.Height));
        Assert.NotEqual(0, film.Rotation);
        byte[] player = _workshop.Frames("turned.mp4", reader.Width, reader.Height)[0];
        Assert.Equal(player[0] > 128, rgb[0] > 128);
        Assert.Equal(player[^1] > 128, rgb[^1] > 128);
        int corner = (reader.Width - 1) * 3;
        Assert.Equal(player[corner] > 128, rgb[corner] > 128);
    }

    // ffmpeg takes a rotation as metadata up to version 5, and as an option from 6 on.
    private VideoInfo Turned(int degrees)
    {
        _workshop.Ffmpeg(
            $"-i flat.mp4 -c copy -metadata:s:v:0 rotate={360 - degrees} turned.mp4");
        VideoInfo film = VideoFile.Probe(_workshop["turned.mp4"]);
        if (film.Rotation == 0)
        {
            _workshop.Ffmpeg($"-display_rotation {degrees} -i flat.mp4 -c copy turned.mp4");
            film = VideoFile.Probe(_workshop["turned.mp4"]);
        }

        return film;
    }

    [Fact]
    public void Read_OddSize_ScaledAndCropped()
    {
        _workshop.Ffmpeg("-f lavfi -i testsrc2=s=66x34:d=0.2 -vf scale=33:17 -c:v ffv1 "
            + "-pix_fmt bgr0 odd.mkv");
        using VideoReader whole = VideoReader.Open(_workshop["odd.mkv"]);
        using VideoReader square = VideoReader.Open(
            _workshop["odd.mkv"],
            new VideoReadOptions { Width = 8, Height = 8, Fit = PictureFit.Crop });

        Assert.Equal((33, 17), (whole.Width, whole.Height));
        byte[] rgb = new byte[whole.FrameBytes];
        Assert.True(whole.Read(rgb, out _));
        Assert.Equal(_workshop.Frames("odd.mkv", 33, 17)[0], rgb);
        Assert.Equal(
            rgb.Where((_, i) => i % 3 == 1), whole.Planes.Slice(33 * 17, 33 * 17).ToArray());
        Assert.True(square.Read(rgb, out _));
    }

    [Fact]
    public void Probe_TellsWhatFfprobeTells()
    {
        _workshop.Ffmpeg("-f lavfi -i testsrc2=s=64x48:r=30000/1001:d=1 -f lavfi -i sine=d=1 "
            + "-c:v libx264 -c:a aac film.mp4");

        VideoInfo film = VideoFile.Probe(_workshop["film.mp4"]);

        Assert.Equal((64, 48, 30L), (film.Width, film.Height, film.Frames));
        Assert.Equal(new Fraction(30000, 1001), film.Rate);
        Assert.Equal(1.001, film.Duration, 0.002);
        Assert.True(film.HasSound);
        Assert.False(film.IsVariable);
        Assert.Equal("h264", film.Codec);
    }

    [Theory]
    [InlineData("sound.wav", "no moving pictures")]
    [InlineData("text.mp4", "ffprobe cannot read it")]
    [InlineData("missing.mp4", "no such file")]
    [InlineData("list.mp4", "only lists other files")]
    public void Open_NoFilm_SaysWhy(string name, string why)
    {
        _workshop.Ffmpeg("-f lavfi -i sine=d=0.1 sound.wav");
        _workshop.Ffmpeg("-f lavfi -i testsrc2=s=64x48:d=0.2 inside.mkv");
        File.WriteAllText(_workshop["text.mp4"], "hello");
        File.WriteAllText(_workshop["list.mp4"], "ffconcat version 1.0\nfile inside.mkv\n");

        MediaException failure = Assert.Throws<MediaException>(
            () => VideoReader.Open(_workshop[name]).Dispose());

        Assert.Contains(why, failure.Message, StringComparison.Ordinal);
        Assert.Contains(name, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoFrames_SaysSo()
    {
        Grey(5, "10", "film.mkv", "-c:v ffv1 -pix_fmt bgr0");

        MediaException failure = Assert.Throws<MediaException>(
            () => Read("film.mkv", new VideoReadOptions { Start = 20 }));

        Assert.Contains("no frame was found from 20", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LongAfterFfmpegEnded_GivesEveryFrame()
    {
        Grey(25, "10", "film.mkv", "-c:v ffv1 -pix_fmt bgr0");
        using VideoReader reader = VideoReader.Open(
            _workshop["film.mkv"], new VideoReadOptions { Rate = new Fraction(10, 1) });
        byte[] rgb = new byte[reader.FrameBytes];
        int frames = 0;

        // All fits into the pipe: what is read after the wait was written before it.
        Thread.Sleep(600);
        while (reader.Read(rgb, out _))
        {
            Assert.Equal(frames * 10, rgb[0]);
            frames++;
        }

        Assert.Equal(25, frames);
    }

    [Theory]
    [InlineData("two words 'and' more.mkv")]
    [InlineData("\"quoted\" -i x.mkv")]
    [InlineData("back\\\\slash\\\".mkv")]
    [InlineData("ends with\\")]
    public void Read_StrangeName_IsOneArgument(string name)
    {
        if (OperatingSystem.IsWindows() && !name.StartsWith("two", StringComparison.Ordinal))
        {
            return; // Windows has no such names.
        }

        Grey(3, "10", "film.mkv", "-c:v ffv1 -pix_fmt bgr0");
        File.Move(_workshop["film.mkv"], _workshop[name]);

        Assert.Equal([0, 10, 20], Read(name, new VideoReadOptions()).Select(f => (int)f.Level));
    }

    [Fact]
    public void Dispose_InTheMiddle_EndsAtOnce()
    {
        _workshop.Ffmpeg("-f lavfi -i testsrc2=s=320x240:d=20 -c:v mpeg4 -q:v 3 long.mkv");
        using VideoReader reader = VideoReader.Open(_workshop["long.mkv"]);
        Assert.True(reader.Read(new byte[reader.FrameBytes], out _));

        using CancellationTokenSource stop = new();
        using VideoReader second = VideoReader.Open(_workshop["long.mkv"], null, stop.Token);
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            while (second.Read(new byte[second.FrameBytes], out _))
            {
            }
        });
    }

    public void Dispose() => _workshop.Dispose();

    private void Grey(int frames, string rate, string name, string options) => _workshop.Ffmpeg(
        $"-f lavfi -i nullsrc=s=32x32:r={rate} -vf format=gbrp,geq=r=N*10:g=N*10:b=N*10,"
        + $"scale=out_range=tv,format={(name.EndsWith("mp4") ? "yuv444p" : "gbrp")} "
        + $"-frames:v {frames} {options} {name}");

    private void Variable() => _workshop.Ffmpeg(
        "-f lavfi -i nullsrc=s=32x32:r=10:d=1.6 -vf format=gbrp,select=eq(n\\,0)+eq(n\\,1)"
        + "+eq(n\\,2)+eq(n\\,7)+eq(n\\,8)+eq(n\\,15),geq=r=N*20:g=N*20:b=N*20,format=yuv444p "
        + "-fps_mode passthrough -c:v libx264 -crf 1 film.mp4");

    private List<(byte Level, double Seconds)> Read(string name, VideoReadOptions options)
    {
        using VideoReader reader = VideoReader.Open(_workshop[name], options);
        byte[] rgb = new byte[reader.FrameBytes];
        List<(byte, double)> frames = [];
        while (reader.Read(rgb, out double seconds))
        {
            frames.Add((rgb[((16 * 32) + 16) * 3], seconds));
        }

        return frames;
    }
}
