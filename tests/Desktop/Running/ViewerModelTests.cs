using GanGraph.Editor.Desktop.Running;

namespace GanGraph.Editor.Desktop.Tests.Running;

public class ViewerModelTests
{
    private const string Graph = """
        {
          "format": "gangraph/1",
          "settings": { "fps": "25" },
          "nodes": {
            "keys": { "type": "KeyLatents", "v": 1, "set": { "count": 3 } },
            "walk": {
              "type": "LatentWalk",
              "v": 1,
              "set": { "framesPerKey": 5 },
              "in": { "keys": "keys.latents" }
            }
          }
        }
        """;

    [Fact]
    public void Tick_WhilePlaying_ShowsTheFrameThatIsDueAndGoesRound()
    {
        using OpenWindow window = new(Graph);
        ViewerModel viewer = Show(window, "walk");
        List<double> played = [];
        viewer.Played += played.Add;
        double length = viewer.Last + 1;
        viewer.Frame = 2;
        Settle(viewer);
        viewer.IsPlaying = true;
        viewer.Tick(TimeSpan.FromSeconds(100));
        viewer.Tick(TimeSpan.FromSeconds(100.12));
        Assert.Equal(5, viewer.Frame);
        Settle(viewer);
        viewer.Tick(TimeSpan.FromSeconds(100 + ((length - 1) / 25)));
        Assert.Equal(1, viewer.Frame);
        Assert.Equal([2 / 25.0, 1 / 25.0], played);
        viewer.Frame = 4;
        viewer.Tick(TimeSpan.FromSeconds(200));
        Assert.Equal(4 / 25.0, played[^1]);
    }

    [Fact]
    public void IsSheet_Stream_ShowsManyFramesUntilItPlaysOrOneIsChosen()
    {
        using OpenWindow window = new(Graph);
        ViewerModel viewer = Show(window, "keys");
        viewer.IsSheet = true;
        Assert.True(Wait(() => viewer.Preview is not null));
        viewer.IsPlaying = true;
        Assert.False(viewer.IsSheet);
        viewer.IsSheet = true;
        Assert.False(viewer.IsPlaying);
    }

    private static ViewerModel Show(OpenWindow window, string node)
    {
        window.Canvas.Select([node]);
        ViewerModel viewer = window.Editor.Viewer;
        Assert.True(Wait(() => viewer.HasTime), viewer.Words);
        Settle(viewer);
        return viewer;
    }

    // A picture that is on its way is waited for.
    private static void Settle(ViewerModel viewer) =>
        Assert.True(Wait(() => !viewer.IsWaiting), viewer.Words);

    private static bool Wait(Func<bool> until) =>
        SpinWait.SpinUntil(until, TimeSpan.FromSeconds(60));
}
