using GanGraph.Bench.Measuring;
using GanGraph.Bench.Peers;

namespace GanGraph.Bench.Rows;

/// <summary>Starts the command line through its launcher and waits for the first event of a run,
/// against a program of the same SDK that greets the world, as <c>dotnet publish</c> leaves it.
/// Ours is machine code where that can be made; the runtime's own libraries, all that hello uses,
/// are compiled ahead of time too.</summary>
internal sealed class StartRow : IBenchRow
{
    /// <inheritdoc/>
    public string Name => "start";

    /// <inheritdoc/>
    public string What => "start of gangraph run to the first event";

    /// <inheritdoc/>
    public string Peer => "dotnet hello.dll";

    /// <inheritdoc/>
    public IEnumerable<BenchLine> Measure(BenchContext context)
    {
        string dotnet = PeerProgram.Find("dotnet", "dotnet-sdk-10.0");
        string hello = HelloWorld.Publish(context.Subfolder("start/hello"));
        string folder = context.Subfolder("start");
        string graph = Path.Combine(folder, "first.json");
        File.WriteAllText(graph, """
            {
              "format": "gangraph/1",
              "nodes": {
                "keys": { "type": "KeyLatents", "v": 1, "set": { "count": 4 } },
                "walk": { "type": "LatentWalk", "v": 2, "in": { "keys": "keys.latents" } },
                "wave": { "type": "Wave", "v": 1 },
                "clip": { "type": "VideoFrames", "v": 1, "set": { "path": "tree.avi" } },
                "twist": { "type": "Swirl", "v": 1,
                  "in": { "frames": "clip.frames", "strength": "wave.signal" } },
                "film": { "type": "EncodeVideo", "v": 1, "in": { "frames": "twist.frames" } }
              }
            }
            """);
        File.Copy(
            Path.Combine(context.Root, "graphs", "media", "tree.avi"),
            Path.Combine(folder, "tree.avi"));
        string[] run =
        [
            "run", graph, "--json", "--frames", "0:8", "--out", Path.Combine(folder, "out"),
        ];
        string launcher = Path.Combine(context.Root, "gangraph");
        Func<Sample> ours = OperatingSystem.IsWindows()
            ? () => FirstLine.Time(launcher + ".cmd", run, "node.")
            : () => FirstLine.Time(launcher, run, "node.");
        Comparison measured = Comparison.InTurns(
            context.Rounds, ours, () => FirstLine.Time(dotnet, [hello], "Hello"));
        yield return BenchLine.Of(this, What, measured, TimeUnit.Milliseconds, Reach.Ratio(2.0));
        yield return BenchLine.Alone(
            this, What, measured.Ours.Times(1e3), "ms", Reach.Under(400, "ms"));
    }
}
