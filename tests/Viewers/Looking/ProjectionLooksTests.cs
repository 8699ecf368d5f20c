using System.Collections.Concurrent;
using GanGraph.Editor.Looking;
using GanGraph.Media.Pictures;
using GanGraph.Models;

namespace GanGraph.Editor.Viewers.Tests.Looking;

/// <summary>Projections and tunings show in the editor how far they are.</summary>
public sealed class ProjectionLooksTests : IDisposable
{
    private const string Piece = """
        {
          "format": "gangraph/1",
          "nodes": {
            "model": { "type": "OpenGenerator", "v": 1, "set": { "path": "model.pkl" } },
            "seeds": {
              "type": "SeedLatents", "v": 1, "set": { "count": 2 },
              "in": { "generator": "model.generator" }
            },
            "drawn": {
              "type": "Generate", "v": 3,
              "in": { "generator": "model.generator", "latents": "seeds.latents" }
            },
            "find": {
              "type": "ProjectPictures", "v": 2,
              "set": { "steps": 12, "seeds": 0, "sampleEvery": 3 },
              "in": { "generator": "model.generator", "pictures": "drawn.frames" }
            },
            "tune": {
              "type": "TuneGenerator", "v": 1, "set": { "steps": 9000, "sampleEvery": 2 },
              "in": {
                "generator": "model.generator", "latents": "find.latents",
                "pictures": "drawn.frames"
              }
            },
            "again": {
              "type": "Generate", "v": 3,
              "in": { "generator": "tune.tuned", "latents": "find.latents" }
            },
            "film": {
              "type": "EncodePictures", "v": 1, "set": { "path": "out:film/frame.png" },
              "in": { "frames": "again.frames" }
            }
          }
        }
        """;

    private readonly Studio _studio = new(Piece);
    private readonly ConcurrentQueue<WatchedPreview> _seen = [];

    public ProjectionLooksTests() => File.Copy(
        SampleModels.PathOf("sg2_uncond64/network.pkl"),
        Path.Combine(_studio.Folder, "model.pkl"));

    public void Dispose() => _studio.Dispose();

    [Fact]
    public void Watch_ProjectionAndTuning_SendPicturesWhileTheyGoOn()
    {
        using PreviewWatch watch = _studio.Runs.Looks.Watch(_seen.Enqueue);
        WatchItem found = new("find", "samples", 200);
        WatchItem tuned = new("tune", "samples", 200);
        watch.Set([found, tuned]);
        Assert.True(_studio.Runs.Run().HasBegun);

        _studio.Until(() => Steps(found).Contains(24) && Steps(tuned).Count >= 2, "both");
        Assert.Equal("steps", _studio["tune"].Unit);
        Assert.NotNull(_studio["tune"].SecondsLeft);
        Assert.StartsWith("distance 0.", _studio["tune"].Text, StringComparison.Ordinal);

        _studio.Runs.Stop();
        _studio.WaitForTheEnd();
        Assert.All(new[] { found, tuned }, item => Assert.Equal(
            Steps(item).Order().Distinct(), Steps(item)));
        Picture pair = _studio.Decode(_seen.Last(seen => seen.Item == found).Preview);
        Assert.Equal((130, 64), (pair.Width, pair.Height));
        Assert.Contains("samples", _studio["tune"].Shows);
    }

    private List<long> Steps(WatchItem item) =>
    [
        .. _seen.Where(seen => seen.Item == item && seen.Preview.MediaType == "image/jpeg")
            .Select(seen => (long)seen.Preview.Facts!["step"]!),
    ];
}
