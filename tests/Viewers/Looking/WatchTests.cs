using System.Collections.Concurrent;
using System.Text;
using GanGraph.Editor.Looking;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Viewers.Tests.Looking;

public sealed class WatchTests : IDisposable
{
    private readonly Studio _studio = new();
    private readonly ConcurrentQueue<WatchedPreview> _seen = [];

    public void Dispose() => _studio.Dispose();

    [Fact]
    public void Watch_EditAndRun_SendsAnewOnlyWhatChanged()
    {
        using PreviewWatch watch = _studio.Runs.Looks.Watch(_seen.Enqueue);
        WatchItem clip = new("clip", "frames", 48) { Frame = 2 };
        WatchItem wave = new("wave", "signal", 48);
        WatchItem draw = new("draw", "frames", 32) { Frame = 1 };
        watch.Set([clip, wave, draw]);
        _studio.Until(() => _seen.Count >= 3, "three first pictures");
        Assert.Equal(LookCode.Untrained, Last(draw).Code);
        Assert.Equal(LookCode.Done, Last(clip).Code);

        _studio.Do("""{ "do": "set", "node": "wave", "setting": "low", "value": 0 }""");
        _studio.Until(() => _seen.Count(seen => seen.Item == wave) == 2, "a new curve");
        _studio.Do("""{ "do": "move", "at": { "clip": [500, 20] } }""");
        _studio.RunWell();

        _studio.Until(() => Last(draw).Code == LookCode.Done, "a drawn picture");
        Assert.Single(_seen, seen => seen.Item == clip);
        Assert.Equal("image/jpeg", Last(draw).Preview.MediaType);
    }

    [Fact]
    public void Watch_Training_SendsSamplesAndLossesOnTheWay()
    {
        _studio.Do("""
            { "do": "setMany", "values": [
              { "node": "train", "setting": "steps", "value": 5000 },
              { "node": "train", "setting": "sampleEvery", "value": 10 } ] }
            """);
        using PreviewWatch watch = _studio.Runs.Looks.Watch(_seen.Enqueue);
        WatchItem samples = new("train", "samples", 200);
        WatchItem losses = new("train", "losses", 200);
        watch.Set([samples, losses]);
        Assert.True(_studio.Runs.Run().HasBegun);

        _studio.Until(
            () => Pictures(samples).Count() >= 2 && Pictures(losses).Count() >= 2, "two of each");

        _studio.Runs.Stop();
        _studio.WaitForTheEnd();
        long[] steps = [.. Pictures(samples).Select(seen => (long)seen.Preview.Facts!["step"]!)];
        Assert.Equal(steps.Order().Distinct(), steps);
        Assert.All(steps, step => Assert.Equal(0, step % 10));
        JObject curves = JObject.Parse(Encoding.UTF8.GetString(Last(losses).Preview.Data));
        Assert.Equal(
            ["real", "fake", "generator"], curves["series"]!.Select(s => (string)s["name"]!));
        Assert.Equal(["samples", "losses"], _studio["train"].Shows);
    }

    [Fact]
    public void Set_WatchedAlready_ComesAtOnceAndGoneComesNoMore()
    {
        WatchItem clip = new("clip", "frames", 48) { Frame = 2 };
        using PreviewWatch first = _studio.Runs.Looks.Watch(_seen.Enqueue);
        first.Set([clip]);
        _studio.Until(() => _seen.Count == 1, "a picture");
        List<WatchedPreview> second = [];
        using PreviewWatch other = _studio.Runs.Looks.Watch(second.Add);

        other.Set([clip]);

        Assert.Same(Last(clip), Assert.Single(second));
        first.Set([]);
        _studio.Do("""{ "do": "set", "node": "clip", "setting": "start", "value": 1 }""");
        _studio.Until(() => second.Count == 2, "another picture");
        Assert.Single(_seen);
    }

    private WatchedPreview Last(WatchItem item) => _seen.Last(seen => seen.Item == item);

    private IEnumerable<WatchedPreview> Pictures(WatchItem item) =>
        _seen.Where(seen => seen.Item == item && seen.Code == LookCode.Done);
}
