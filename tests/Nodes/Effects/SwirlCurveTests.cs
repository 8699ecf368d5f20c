using GanGraph.Engine.Binding;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Running;
using GanGraph.Nodes.Effects;

namespace GanGraph.Nodes.Tests.Effects;

/// <summary>A film whose twist follows a curve in the graph file, rendered and looked at by
/// ffmpeg.</summary>
public sealed class SwirlCurveTests : IDisposable
{
    private readonly string _folder =
        Directory.CreateTempSubdirectory("gangraph-curve-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Film_TwistedByACurve_IsThatOfTheValuesAtItsTimes()
    {
        MediaFiles.Make(
            _folder, "-f lavfi -i testsrc=size=64x64:rate=4 -frames:v 5 -c:v ffv1 clip.mkv");

        byte[][] curved = Render(
            """ "auto": { "strength": [[0, 0], [1, 8, "hold"], [2, 0]] } """);

        foreach ((int frame, double strength) in new[]
        {
            (0, 0), (1, 8 * 0.15625), (2, 4), (3, 8 * 0.84375), (4, 8.0),
        })
        {
            byte[][] constant = Render(FormattableString.Invariant(
                $""" "set": {"{"} "strength": {strength} {"}"} """));
            Assert.Equal(constant[frame], curved[frame]);
        }

        Assert.NotEqual(curved[0], curved[1]);
    }

    private byte[][] Render(string twist)
    {
        string name = Guid.NewGuid().ToString("N");
        List<Problem> problems = [];
        GraphDocument document = GraphDocument.Parse(
            $$"""
            {
              "format": "gangraph/1", "settings": { "fps": "4" },
              "nodes": {
                "clip": { "type": "VideoFrames", "v": 1, "set": { "path": "clip.mkv" } },
                "twist": { "type": "Swirl", "v": 1, "in": { "frames": "clip.frames" }, {{twist}} },
                "film": { "type": "EncodeVideo", "v": 1,
                          "set": { "path": "{{name}}.mkv", "codec": "ffv1" },
                          "in": { "frames": "twist.frames" } }
              }
            }
            """,
            Path.Combine(_folder, "graph.json"), problems)!;
        BoundGraph? graph = GraphBinder.Bind(
            document, NodeCatalogue.From(typeof(Swirl).Assembly), [], new BindingOptions(),
            problems);
        Assert.True(graph is not null, string.Join('\n', problems));
        RunReport report = new GraphRunner().Run(
            graph,
            new RunOptions
            {
                OutFolder = _folder, CacheFolder = Path.Combine(_folder, "cache"), SpanFrames = 2,
            },
            _ => { });
        Assert.True(report.Failure is null, report.Failure?.Message);
        return MediaFiles.Frames(Path.Combine(_folder, name + ".mkv"), 64, 64);
    }
}
