using System.Collections.Concurrent;
using GanGraph.Editor.Looking;
using GanGraph.Models;

namespace GanGraph.Editor.Viewers.Tests.Looking;

/// <summary>A strength, a direction or a key is dragged: its picture comes anew, and nothing
/// before it is found or opened again.</summary>
public sealed class DirectionLooksTests : IDisposable
{
    private const string Piece = """
        {
          "format": "gangraph/1",
          "nodes": {
            "model": { "type": "OpenGenerator", "v": 1, "set": { "path": "model.pkl" } },
            "find": {
              "type": "FindDirections", "v": 1, "set": { "source": "samples", "samples": 20000 },
              "in": { "generator": "model.generator" }
            },
            "keys": {
              "type": "KeyLatents", "v": 1, "set": { "seeds": [3, 5] },
              "in": { "generator": "model.generator" }
            },
            "map": {
              "type": "MapLatents", "v": 1,
              "in": { "generator": "model.generator", "latents": "keys.latents" }
            },
            "move": {
              "type": "MoveAlongDirection", "v": 1,
              "in": { "directions": "find.directions", "latents": "map.latents" }
            },
            "draw": {
              "type": "Generate", "v": 3,
              "in": { "generator": "model.generator", "latents": "move.latents" }
            }
          }
        }
        """;

    private readonly Studio _studio = new(Piece);

    public DirectionLooksTests() => File.Copy(
        SampleModels.PathOf("sg2_uncond64/network.pkl"),
        Path.Combine(_studio.Folder, "model.pkl"));

    public void Dispose() => _studio.Dispose();

    [Fact]
    public void Look_AfterEachStepOfADrag_FindsAndOpensNothingAgain()
    {
        byte[] first = _studio.See("draw", "frames", 0).Data;
        // Gone from the disk: if anybody wants them they are made again.
        string found = Assert.Single(Directory.GetFiles(
            _studio.Options.CacheFolder, "directions.safetensors", SearchOption.AllDirectories));
        File.Delete(found);
        List<byte[]> seen = [first];

        foreach (string drag in (string[])[
            """ "node": "move", "setting": "strength", "value": 1.5 """,
            """ "node": "move", "setting": "strength", "value": 2 """,
            """ "node": "move", "setting": "direction", "value": 2 """,
            """ "node": "keys", "setting": "seeds", "value": [4, 5] """])
        {
            _studio.Do($$"""{ "do": "set", {{drag}} }""");
            seen.Add(_studio.See("draw", "frames", 0).Data);
        }

        Assert.Equal(5, seen.Select(Convert.ToBase64String).Distinct().Count());
        Assert.False(File.Exists(found));
        _studio.Do("""{ "do": "set", "node": "find", "setting": "count", "value": 4 }""");
        _studio.See("draw", "frames", 0);
        Assert.Single(Directory.GetFiles(
            _studio.Options.CacheFolder, "directions.safetensors", SearchOption.AllDirectories));
    }

    [Fact]
    public void Watch_Drag_ShowsThePictureOfTheLastStep()
    {
        ConcurrentQueue<WatchedPreview> shown = [];
        using PreviewWatch watch = _studio.Runs.Looks.Watch(shown.Enqueue);
        watch.Set([new WatchItem("draw", "frames", 64) { Frame = 0 }]);
        _studio.Until(() => !shown.IsEmpty, "the first picture");

        for (int step = 0; step <= 20; step++)
        {
            _studio.Do($$"""
                { "do": "set", "node": "move", "setting": "strength", "value": {{step / 10.0}} }
                """);
        }

        byte[] last = _studio.See("draw", "frames", 0, width: 64).Data;
        _studio.Until(
            () => shown.Last().Preview.Data.AsSpan().SequenceEqual(last), "the last picture");
    }
}
