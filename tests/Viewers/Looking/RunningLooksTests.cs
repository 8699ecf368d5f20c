using System.Collections.Concurrent;
using GanGraph.Editor.Looking;
using GanGraph.Editor.Running;
using GanGraph.Editor.Viewing;

namespace GanGraph.Editor.Viewers.Tests.Looking;

public sealed class RunningLooksTests : IDisposable
{
    private const string ManyFrames =
        """{ "do": "set", "node": "walk", "setting": "framesPerKey", "value": 60 }""";

    private readonly Studio _studio = new();
    private readonly ConcurrentQueue<WatchedPreview> _seen = [];

    public void Dispose() => _studio.Dispose();

    [Fact]
    public void Look_WhileTraining_ShowsWhatIsReadyAndWhatWasLearnedSoFar()
    {
        Preview before = _studio.See("clip", "frames", 3);
        _studio.Do("""{ "do": "set", "node": "train", "setting": "steps", "value": 5000 }""");
        Assert.True(_studio.Runs.Run().HasBegun);
        _studio.UntilTrained(8);

        Assert.Same(before, _studio.See("clip", "frames", 3));
        Assert.NotEqual(before.Data, _studio.See("clip", "frames", 4).Data);
        LookAnswer early = Early();
        _studio.Until(() => (early = Early()).Code == LookCode.Done, "a picture on the way");
        Assert.Matches("^32 x 32, frame 0; train has [0-9]+ of 5000 steps$", early.Preview!.Words);

        Assert.Equal(RunState.Running, _studio.Runs.Status.State);
        _studio.Runs.Stop();
        _studio.WaitForTheEnd();
    }

    [Fact]
    public void Look_EditedWhileRunning_ShowsTheGraphAsItIsNow()
    {
        Preview before = _studio.See("clip", "frames", 3);
        _studio.Do("""{ "do": "set", "node": "train", "setting": "steps", "value": 5000 }""");
        Assert.True(_studio.Runs.Run().HasBegun);
        _studio.UntilTrained(0);

        _studio.Do("""{ "do": "set", "node": "clip", "setting": "start", "value": 1 }""");

        Assert.NotEqual(before.Data, _studio.See("clip", "frames", 3).Data);
        Assert.Equal(10, _studio.Length("clip", "frames").Frames);
        Assert.Equal(RunState.Running, _studio.Runs.Status.State);
        _studio.Runs.Stop();
        _studio.WaitForTheEnd();
    }

    [Fact]
    public void Run_LookedAtAllTheTime_TrainsAndDrawsTheSame()
    {
        using Studio alone = new();
        alone.Do(ManyFrames);
        alone.RunWell();
        using PreviewWatch watch = _studio.Runs.Looks.Watch(_seen.Enqueue);
        watch.Set([new("draw", "frames", 32), new("walk", "latents", 64)]);
        _studio.Do(ManyFrames);
        int looks = 0;

        Assert.True(_studio.Runs.Run().HasBegun);
        for (int i = 0; _studio.Runs.Status.State == RunState.Running; i++)
        {
            string node = i % 2 == 0 ? "clip" : "swirl";
            LookAnswer answer = _studio.Look(new LookRequest(node, "frames") { Frame = i % 20 });
            looks += answer.Code == LookCode.Done ? 1 : 0;
        }

        _studio.WaitForTheEnd();
        Assert.True(looks > 3, $"only {looks} looks were answered");
        for (int frame = 0; frame < 240; frame += 17)
        {
            Assert.Equal(alone.FilmFrame(frame).Samples, _studio.FilmFrame(frame).Samples);
        }
    }

    [Fact]
    public void Watch_FilmRenders_ShowsFramesThatPassByAndThenTheFirstAgain()
    {
        _studio.RunWell();
        _studio.Do("""{ "do": "set", "node": "walk", "setting": "framesPerKey", "value": 1500 }""");
        using PreviewWatch watch = _studio.Runs.Looks.Watch(_seen.Enqueue);
        WatchItem swirl = new("swirl", "frames", 32);
        WatchItem film = new("film", "frames", 32);
        WatchItem second = new("swirl", "frames", 32) { Frame = 2 };
        watch.Set([swirl, film, second]);
        _studio.Until(() => _seen.Count >= 3, "first pictures");

        Assert.True(_studio.Runs.Run().HasBegun);

        _studio.Until(() => Frames(swirl).Distinct().Count() > 3, "frames that pass by");
        Assert.Equal(Frames(swirl).Skip(1).Order(), Frames(swirl).Skip(1));
        Assert.Equal(RunState.Running, _studio.Runs.Status.State);
        Assert.True(Frames(film).Distinct().Count() > 1);
        Assert.Single(Frames(second));
        _studio.Runs.Stop();
        _studio.WaitForTheEnd();
        _studio.Until(() => Frames(swirl).Last() == 0, "the first frame again");
    }

    private LookAnswer Early() => _studio.Look(new LookRequest("draw", "frames")
    {
        Training = LookTraining.TakeUnfinished,
    });

    private IEnumerable<long> Frames(WatchItem item) => _seen.Where(seen => seen.Item == item)
        .Select(seen => (long)seen.Preview.Facts!["frames"]![0]!);
}
