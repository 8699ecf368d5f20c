using GanGraph.Bench.Measuring;
using GanGraph.Bench.Peers;
using GanGraph.Bench.Samples;

namespace GanGraph.Bench.Rows;

/// <summary>The most memory that the real program has in use for a long film, against a short
/// one.</summary>
internal sealed class MemoryRow : IBenchRow
{
    private const int Short = 300;
    private const int Long = 30_000;

    /// <inheritdoc/>
    public string Name => "memory";

    /// <inheritdoc/>
    public string What => $"peak memory, {Long} frames of 64 px";

    /// <inheritdoc/>
    public string Peer => $"itself, {Short} frames";

    /// <inheritdoc/>
    public IEnumerable<BenchLine> Measure(BenchContext context)
    {
        if (!OperatingSystem.IsLinux())
        {
            yield return BenchLine.NotMeasured(this, "Only Linux remembers a program's peak.");
            yield break;
        }

        string folder = context.Subfolder("memory");
        string graph = Path.Combine(folder, "long.json");
        File.WriteAllText(graph, FilmGraph.Text(
            Long,
            FilmGraph.Trained("tree.avi", "tree.safetensors"),
            "\"type\": \"EncodeVideo\", \"v\": 1"));
        string media = Path.Combine(context.Root, "graphs", "media");
        File.Copy(Path.Combine(media, "tree.avi"), Path.Combine(folder, "tree.avi"));
        File.Copy(TrainedModel.In(context.Root), Path.Combine(folder, "tree.safetensors"));
        Peak(1); // opens the network once, so that both find it there
        MemoryPeak few = Peak(Short);
        MemoryPeak many = Peak(Long);
        yield return Line("gangraph", many.OwnMegabytes, few.OwnMegabytes);
        yield return Line("its ffmpeg", many.ChildMegabytes, few.ChildMegabytes);

        MemoryPeak Peak(int frames)
        {
            context.Say($"  {frames} frames");
            return MemoryPeak.Of(
                Path.Combine(context.Root, "gangraph"),
                [
                    "run", graph, "--quiet", "--frames", $"0:{frames}",
                    "--threads", $"{context.Threads}", "--out", Path.Combine(folder, "out"),
                ]);
        }
    }

    private BenchLine Line(string whose, double many, double few) => new(
        Name,
        $"{What}, {whose}",
        Peer,
        "MB",
        Spread.Of([many]),
        Spread.Of([few]),
        Spread.Of([many / few]),
        null,
        Reach.Ratio(1.05));
}
