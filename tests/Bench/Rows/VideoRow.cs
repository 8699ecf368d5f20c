using GanGraph.Bench.Measuring;
using GanGraph.Bench.Peers;
using GanGraph.Bench.Samples;

namespace GanGraph.Bench.Rows;

/// <summary>Reads a film into tensors, against ffmpeg that writes the frames to a pipe whose
/// reader only counts bytes: the same frames plane by plane, the same frames pixel by pixel, and
/// frames with ffmpeg's own quick colours, which are others.</summary>
internal sealed class VideoRow : IBenchRow
{
    private const int Frames = 300;
    private const int FrameBytes = 1280 * 720 * 3;

    /// <inheritdoc/>
    public string Name => "video";

    /// <inheritdoc/>
    public string What => $"{Frames} frames of a 1280 x 720 film to tensors";

    /// <inheritdoc/>
    public string Peer => "ffmpeg -f rawvideo";

    /// <inheritdoc/>
    public IEnumerable<BenchLine> Measure(BenchContext context)
    {
        string program = PeerProgram.Find("ffmpeg", "ffmpeg");
        string folder = context.Subfolder("video");
        string film = Path.Combine(folder, "film.mp4");
        SampleMaker.Film(context.Root, film, Frames);
        BenchGraph graph = new(folder, """
            {
              "format": "gangraph/1",
              "settings": { "fps": "25" },
              "nodes": {
                "film": { "type": "VideoFrames", "v": 1, "set": { "path": "film.mp4" } },
                "end": { "type": "Discard", "v": 1, "in": { "frames": "film.frames" } }
              }
            }
            """);
        const string colours = "scale=1280:720:in_color_matrix=bt709"
            + ":flags=lanczos+accurate_rnd+full_chroma_int+full_chroma_inp";
        yield return Line("the same frames, planar", colours, "gbrp", Reach.Ratio(1.10));
        yield return Line("the same frames", colours, "rgb24", Reach.Ratio(1.10));
        yield return Line("with quick colours", "null", "rgb24", null);

        BenchLine Line(string peer, string filter, string pixels, Reach? reach) => BenchLine.Of(
            this,
            What,
            Comparison.InTurns(
                context.Rounds,
                () => Sample.Of(() => graph.Run()),
                () => PeerProgram.Time(
                    program,
                    [
                        "-v", "error", "-nostdin", "-i", film, "-vf", filter,
                        "-f", "rawvideo", "-pix_fmt", pixels, "pipe:1",
                    ],
                    read: Count)),
            TimeUnit.Seconds,
            reach) with { Peer = $"{Peer}, {peer}" };
    }

    private static void Count(Stream pipe)
    {
        byte[] buffer = new byte[1 << 20];
        long bytes = 0;
        for (int read; (read = pipe.Read(buffer)) > 0;)
        {
            bytes += read;
        }

        if (bytes != (long)Frames * FrameBytes)
        {
            throw new InvalidOperationException(
                $"ffmpeg wrote {bytes} bytes, wanted {(long)Frames * FrameBytes}.");
        }
    }
}
