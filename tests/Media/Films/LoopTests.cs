using System.Text;
using GanGraph.Media.Films;
using GanGraph.Media.Video;

namespace GanGraph.Media.Tests.Films;

public sealed class LoopTests : IDisposable
{
    private readonly Workshop _workshop = new();

    [Fact]
    public void Finish_Gif_HoldsEveryFrameAndRepeatsForEver()
    {
        FilmSettings film = TestFilm.Settings(FilmCodec.Gif) with { Frames = 30 };
        TestFilm.Write(film, _workshop["segments"], _workshop["loop.gif"]);

        string said = Assert.Single(_workshop.Ffprobe(
            "-count_frames -show_entries stream=nb_read_frames,duration -of csv=p=0 loop.gif"));
        string bytes = Encoding.Latin1.GetString(File.ReadAllBytes(_workshop["loop.gif"]));

        Assert.EndsWith(",30", said, StringComparison.Ordinal);
        Assert.Equal(1.0, double.Parse(said.Split(',')[0]), 0.03);
        Assert.Contains("NETSCAPE2.0\u0003\u0001\0\0", bytes, StringComparison.Ordinal);
    }

    [Fact]
    public void Finish_Gif_KeepsColours()
    {
        FilmSettings film = TestFilm.Settings(FilmCodec.Gif) with { Frames = 2 };
        TestFilm.Write(film, _workshop["segments"], _workshop["loop.gif"]);

        byte[] frame = _workshop.Frames("loop.gif", 64, 48)[0];

        double off = frame.Zip(TestFilm.Frame(0, 64, 48), (a, b) => Math.Abs(a - b)).Average();
        Assert.InRange(off, 0, 8);
    }

    [Fact]
    public void Finish_GifOfTenFramesASecond_ShowsEachForATenth()
    {
        FilmSettings film =
            TestFilm.Settings(FilmCodec.Gif) with { Frames = 30, Rate = new Fraction(10, 1) };
        TestFilm.Write(film, _workshop["segments"], _workshop["loop.gif"]);

        byte[] bytes = File.ReadAllBytes(_workshop["loop.gif"]);
        List<int> shown = [];
        for (int at = 0; at + 8 <= bytes.Length; at++)
        {
            // A graphic control extension: four bytes, of which two are hundredths of a second.
            if (bytes[at..(at + 3)] is [0x21, 0xF9, 4] && bytes[at + 7] == 0)
            {
                shown.Add(BitConverter.ToUInt16(bytes, at + 4));
            }
        }

        Assert.Equal(Enumerable.Repeat(10, 30), shown);
    }

    [Theory]
    [InlineData(30, 1)]
    [InlineData(10, 1)]
    [InlineData(24000, 1001)]
    public void Finish_WebP_ShowsEachFrameAsLong(int numerator, int denominator)
    {
        Fraction rate = new(numerator, denominator);
        FilmSettings film = TestFilm.Settings(FilmCodec.WebP) with { Frames = 30, Rate = rate };
        TestFilm.Write(film, _workshop["segments"], _workshop["loop.webp"]);

        byte[] bytes = File.ReadAllBytes(_workshop["loop.webp"]);
        double frame = 1000 / rate.Value;
        int lasts = 0;
        int frames = 0;
        for (int at = 12; at < bytes.Length;
            at += 8 + ((BitConverter.ToInt32(bytes, at + 4) + 1) & ~1))
        {
            if (Encoding.ASCII.GetString(bytes, at, 4) == "ANMF")
            {
                int shown = BitConverter.ToInt32(bytes, at + 20) & 0xFFFFFF;
                frames++;
                lasts += shown;
                Assert.InRange(shown - (Math.Round(shown / frame) * frame), -2, 2);
            }
        }

        // Frames that look the same are shown longer instead of twice.
        Assert.InRange(frames, 10, 30);
        Assert.InRange(lasts, (30 * frame) - frame, (30 * frame) + frame);
    }

    public void Dispose() => _workshop.Dispose();
}
