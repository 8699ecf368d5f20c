using System.Text;
using GanGraph.Media.Films;

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
    public void Finish_WebP_LastsAsLongAsTheFilm()
    {
        FilmSettings film = TestFilm.Settings(FilmCodec.WebP) with { Frames = 30 };
        TestFilm.Write(film, _workshop["segments"], _workshop["loop.webp"]);

        byte[] bytes = File.ReadAllBytes(_workshop["loop.webp"]);
        int lasts = 0;
        int frames = 0;
        for (int at = 12; at < bytes.Length;
            at += 8 + ((BitConverter.ToInt32(bytes, at + 4) + 1) & ~1))
        {
            if (Encoding.ASCII.GetString(bytes, at, 4) == "ANMF")
            {
                frames++;
                lasts += BitConverter.ToInt32(bytes, at + 20) & 0xFFFFFF;
            }
        }

        // Frames that look the same are shown longer instead of twice.
        Assert.InRange(frames, 10, 30);
        Assert.InRange(lasts, 960, 1040);
    }

    public void Dispose() => _workshop.Dispose();
}
