using GanGraph.Editor.Looking;
using GanGraph.Editor.Running;
using GanGraph.Editor.Viewing;

namespace GanGraph.Editor.Viewers.Tests.Looking;

public class LooksTests
{
    [Fact]
    public void Look_BeforeAnyRun_ShowsWhatNeedsNoTrainingAndStartsNone()
    {
        using Studio studio = new();

        Assert.Equal((48, 48), Size(studio, studio.See("clip", "frames", 10)));
        Assert.Equal((20L, 2.0), Lasts(studio.Length("clip", "frames")));
        LookAnswer answer = studio.Look(new LookRequest("draw", "frames"));

        Assert.Equal(LookCode.Untrained, answer.Code);
        Assert.Equal("train has learned nothing yet. Run it first.", answer.Text);
        Assert.Equal(LookCode.Untrained, studio.Length("film", "frames").Code);
        Assert.Empty(Trainings(studio));
        Assert.False(Directory.Exists(studio.Options.OutFolder));

        answer = studio.Look(
            new LookRequest("draw", "frames") { Frame = 4, Training = LookTraining.Train });
        Assert.Equal((32, 32), Size(studio, answer.Preview!));
        studio.Until(() => studio["train"].State == NodeMark.Cached, "a trained network");
        Assert.Equal((12L, 1.2), Lasts(studio.Length("film", "frames")));
    }

    [Fact]
    public void Look_TrainingOnItsWay_SaysHowFarAndShowsWhatIsThere()
    {
        using Studio studio = new();
        studio.Do("""{ "do": "set", "node": "train", "setting": "steps", "value": 5000 }""");
        Assert.True(studio.Runs.Run().HasBegun);
        studio.UntilTrained(8);
        Assert.Equal(LookCode.Running, studio.Look(
            new LookRequest("draw", "frames") { Training = LookTraining.Train }).Code);
        studio.Runs.Stop();
        studio.WaitForTheEnd();

        LookAnswer answer = studio.Look(new LookRequest("draw", "frames"));

        Assert.Equal(LookCode.Unfinished, answer.Code);
        Assert.Matches(
            "^train has [0-9]+ of 5000 steps. Run it first, or look with what is there.$",
            answer.Text);
        LookAnswer early = studio.Look(new LookRequest("draw", "frames")
        {
            Frame = 3, Training = LookTraining.TakeUnfinished,
        });
        Assert.Equal((32, 32), Size(studio, early.Preview!));
        Assert.Equal(NodeMark.Stale, studio["train"].State);
        Assert.Contains("an earlier run has done part of it", studio["train"].Text);
        Assert.Equal(
            LookCode.Unfinished, studio.Look(new LookRequest("draw", "frames")).Code);
    }

    [Fact]
    public async Task Look_ManyWishesForASlot_AnswersTheNewestAndFewOthers()
    {
        using Studio studio = new();
        List<Task<LookAnswer>> looks = [];
        for (int i = 0; i < 60; i++)
        {
            looks.Add(studio.Runs.Looks.Look(
                new LookRequest("clip", "frames") { Frame = i % 20, Slot = "viewer" }));
        }

        LookAnswer[] answers = await Task.WhenAll(looks);

        Assert.Equal(LookCode.Done, answers[^1].Code);
        Assert.Equal("48 x 48, frame 19", answers[^1].Preview!.Words);
        Assert.InRange(answers.Count(answer => answer.Code == LookCode.Done), 1, 5);
        Assert.All(answers, answer => Assert.Contains(
            answer.Code, new[] { LookCode.Done, LookCode.Superseded }));
    }

    [Fact]
    public void Look_AfterAnEdit_ShowsTheGraphAsItIsNow()
    {
        using Studio studio = new();
        Preview before = studio.See("clip", "frames", 5);
        studio.Do("""{ "do": "move", "at": { "clip": [500, 20] } }""");
        Assert.Same(before, studio.See("clip", "frames", 5));

        studio.Do("""{ "do": "set", "node": "clip", "setting": "start", "value": 1 }""");

        Assert.NotEqual(before.Data, studio.See("clip", "frames", 5).Data);
        Assert.Equal(10, studio.Length("clip", "frames").Frames);
        studio.Session.Undo();
        Assert.Same(before, studio.See("clip", "frames", 5));
    }

    [Fact]
    public void Look_NowhereOrBroken_IsAnsweredInWords()
    {
        using Studio studio = new();
        studio.Do("""{ "do": "addNode", "type": "Swirl", "id": "bare", "at": [0, 0] }""");

        Assert.Contains("Did you mean frames?", Failed("clip", "frame"));
        Assert.Contains("no node \"clap\"", Failed("clap", "frames"));
        Assert.Contains("bare.frames is not connected", Failed("bare", "frames"));
        Assert.Contains(
            "clip.frames has 20 frames, asked for are 99", Failed("clip", "frames", 99));
        Assert.NotEmpty(studio.See("clip", "frames", 9).Data);

        string Failed(string node, string port, long frame = 0)
        {
            LookAnswer answer = studio.Look(new LookRequest(node, port) { Frame = frame });
            Assert.Equal(LookCode.Failed, answer.Code);
            return answer.Text;
        }
    }

    private static string[] Trainings(Studio studio)
    {
        string artifacts = Path.Combine(studio.Options.CacheFolder, "artifacts");
        return Directory.Exists(artifacts)
            ? Directory.GetDirectories(artifacts, "TrainDcgan-*")
            : [];
    }

    private static (long?, double?) Lasts(StreamLength length) => (length.Frames, length.Seconds);

    private static (int, int) Size(Studio studio, Preview preview)
    {
        Media.Pictures.Picture picture = studio.Decode(preview);
        return (picture.Width, picture.Height);
    }
}
