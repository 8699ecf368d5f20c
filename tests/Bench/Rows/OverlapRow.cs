using GanGraph.Bench.Measuring;
using GanGraph.Bench.Nodes;
using GanGraph.Bench.Samples;
using GanGraph.Media.Films;
using GanGraph.Torch;

namespace GanGraph.Bench.Rows;

/// <summary>Renders a film and encodes it, against the slower of the two alone. One core less
/// draws than there are; but where each alone takes every core, nothing can be hidden, so that
/// it is measured once more with a core for each.</summary>
internal sealed class OverlapRow : IBenchRow
{
    private const int Frames = 1920;
    private const int Size = 64;

    /// <inheritdoc/>
    public string Name => "overlap";

    /// <inheritdoc/>
    public string What => "render and encode together";

    /// <inheritdoc/>
    public string Peer => "the slower of the two alone";

    /// <inheritdoc/>
    public IEnumerable<BenchLine> Measure(BenchContext context)
    {
        int drawing = Math.Max(1, context.Threads - 1);
        foreach (BenchLine line in Lines(
            context, "all", drawing, $"{drawing} drawing, the encoder as it likes"))
        {
            yield return line;
        }

        if (OneCoreEach.IsPossible)
        {
            using OneCoreEach divided = new(context.Subfolder("overlap/cores"));
            foreach (BenchLine line in Lines(context, "one", 1, "a core each"))
            {
                yield return line;
            }
        }
    }

    private List<BenchLine> Lines(BenchContext context, string name, int drawing, string cores)
    {
        string folder = context.Subfolder($"overlap/{name}");
        BenchGraph film = Graph("film", "\"type\": \"EncodeVideo\", \"v\": 1");
        BenchGraph render = Graph(
            "render", "\"type\": \"Discard\", \"v\": 1, \"set\": { \"asBytes\": true }");
        List<byte[]> spans = [];
        TensorThreads.Use(drawing);
        try
        {
            Discard sink = render.Node<Discard>();
            sink.Taken = spans.Add;
            render.Run();
            sink.Taken = null;
            List<Sample> films = [];
            List<Sample> renders = [];
            List<Sample> encodes = [];
            Comparison measured = Comparison.InTurns(
                context.Rounds,
                () =>
                {
                    films.Add(Sample.Of(() => film.Run()));
                    return films[^1];
                },
                () =>
                {
                    renders.Add(Sample.Of(() => render.Run()));
                    encodes.Add(Sample.Of(() => Encode(spans, folder)));
                    return renders[^1].Seconds > encodes[^1].Seconds ? renders[^1] : encodes[^1];
                });
            return
            [
                BenchLine.Of(
                    this,
                    $"{What}: {Frames} frames of {Size} px, {cores}"
                    + $" (render {Spread.Of(renders.Skip(1).Select(s => s.Seconds)).Median:0.00} s,"
                    + $" encode {Spread.Of(encodes.Skip(1).Select(s => s.Seconds)).Median:0.00} s)",
                    measured,
                    TimeUnit.Seconds,
                    Reach.Ratio(1.10)) with { Cpu = null },
                BenchLine.Alone(
                    this,
                    $"processor time of both together, to the sum of the two alone, {cores}",
                    Spread.Of(films.Skip(1).Select((both, i) =>
                        both.CpuSeconds / (renders[i + 1].CpuSeconds + encodes[i + 1].CpuSeconds))),
                    "times",
                    null),
            ];
        }
        finally
        {
            TensorThreads.Use(context.Threads);
        }

        BenchGraph Graph(string part, string sink) => new(
            context.Subfolder($"overlap/{name}/{part}"),
            FilmGraph.Text(Frames, FilmGraph.Opened(TrainedModel.In(context.Root)), sink),
            Path.GetDirectoryName(TrainedModel.In(context.Root))!);
    }

    /// <summary>What the encoding node does, with frames that are there already.</summary>
    private static void Encode(List<byte[]> spans, string folder)
    {
        FilmSettings settings = new()
        {
            Width = Size,
            Height = Size,
            Rate = new(30, 1),
            Frames = Frames,
        };
        string segments = Path.Combine(folder, "segments");
        using FilmWriter film = new(settings, segments);
        foreach (byte[] span in spans)
        {
            for (int at = 0; at < span.Length; at += Size * Size * 3)
            {
                film.Write(span.AsSpan(at, Size * Size * 3));
            }
        }

        string path = Path.Combine(folder, "film.mp4");
        film.Finish(path);
        Directory.Delete(segments, recursive: true);
        File.Delete(path);
    }
}
