using GanGraph.Bench.Measuring;
using GanGraph.Bench.Peers;
using GanGraph.Bench.Samples;

namespace GanGraph.Bench.Rows;

/// <summary>Decodes and resizes a folder of large JPEG files to tensors, against
/// <c>vipsthumbnail</c>, which gets the same size and shape and writes the samples as they are.
/// </summary>
internal sealed class PicturesRow : IBenchRow
{
    private const int Count = 12;
    private const int Size = 512;

    /// <inheritdoc/>
    public string Name => "pictures";

    /// <inheritdoc/>
    public string What => $"{Count} JPEG files of 12 megapixels to {Size} px";

    /// <inheritdoc/>
    public string Peer => "vipsthumbnail";

    /// <inheritdoc/>
    public IEnumerable<BenchLine> Measure(BenchContext context)
    {
        string program = PeerProgram.Find("vipsthumbnail", "libvips-tools");
        string folder = context.Subfolder("pictures");
        string small = context.Subfolder("pictures/small");
        string source = context.Subfolder("pictures/source");
        IReadOnlyList<string> files = SampleMaker.Pictures(context.Root, source, Count);
        BenchGraph graph = new(folder, $$"""
            {
              "format": "gangraph/1",
              "settings": { "width": {{Size}}, "height": {{Size}} },
              "nodes": {
                "folder": { "type": "PictureFolder", "v": 1, "set": { "path": "source" } },
                "end": { "type": "Discard", "v": 1, "in": { "frames": "folder.frames" } }
              }
            }
            """);
        yield return BenchLine.Of(
            this,
            What,
            Comparison.InTurns(
                context.Rounds,
                () => Sample.Of(() => graph.Run()),
                () => PeerProgram.Time(
                    program,
                    [
                        "--size", $"{Size}x{Size}", "--smartcrop", "centre",
                        "-o", Path.Combine(small, "%s.v"), .. files,
                    ])),
            TimeUnit.Seconds,
            Reach.Ratio(1.10));
    }
}
