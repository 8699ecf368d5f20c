using GanGraph.Editor.Desktop.Canvas;

namespace GanGraph.Editor.Desktop.Tests.Canvas;

public class GraphMirrorTests
{
    private const string Knots = """
        {
          "format": "gangraph/1",
          "nodes": {
            "a": { "type": "Generate", "v": 3 },
            "b": { "type": "Resize", "v": 1, "in": { "frames": "a.frames" } },
            "c": { "type": "FromTheFuture", "v": 3, "in": { "x": "b.frames" } },
            "d": { "type": "Resize", "v": 1, "in": { "frames": "c.y" } }
          },
          "layout": {
            "at": { "a": [0, 0], "b": [400, 0] },
            "groups": [{ "id": "g", "title": "Both", "of": ["a", "b"], "color": "blue" }],
            "notes": [{ "id": "n", "at": [0, 300], "size": [200, 80], "text": "hm" }],
            "reroutes": {
              "r": { "wire": "b.frames", "at": [200, 90] },
              "gone": { "wire": "b.nothing", "at": [0, 0] }
            }
          }
        }
        """;

    [Fact]
    public void Show_FearGraph_HasAllNodesPortsAndWires()
    {
        using OpenWindow window = OpenWindow.WithFear();
        Assert.Equal(11, window.Mirror.Nodes.Count());
        Assert.Equal(12, window.Mirror.Wires.Count);
        Assert.Equal((double)window.At("layout.at.draw[0]")!, window.Node("draw").At.X);
        Assert.Equal((double)window.At("layout.at.draw[1]")!, window.Node("draw").At.Y);
        Assert.Equal(["generator", "latents"], window.Node("draw").Inputs.Select(p => p.Name));
        Assert.True(window.In("draw.latents").IsConnected);
        Assert.False(window.Out("clip.frames").IsConnected);
        Assert.Equal(
            window.Out("walk.latents"),
            window.Mirror.Wires.Single(wire => wire.To == "draw.latents").Start);
    }

    [Fact]
    public void Show_Reroute_PartsTheWire()
    {
        using OpenWindow window = new(Knots);
        KnotItem knot = Assert.Single(window.Mirror.Items.OfType<KnotItem>());
        List<WireItem> parts = [.. window.Mirror.Wires.Where(wire => wire.To == "b.frames")];
        Assert.Equal(2, parts.Count);
        Assert.Same(window.Out("a.frames"), parts[0].Start);
        Assert.Same(knot, parts[0].End);
        Assert.Same(knot, parts[1].Start);
        Assert.Same(window.In("b.frames"), parts[1].End);
    }

    [Fact]
    public void Show_NoPlaces_LaysOutFromLeftToRightWithoutOverlap()
    {
        using OpenWindow window = new("""
            {
              "format": "gangraph/1",
              "nodes": {
                "c": { "type": "Resize", "v": 1, "in": { "frames": "b.frames" } },
                "b": { "type": "Resize", "v": 1, "in": { "frames": "a.frames" } },
                "a": { "type": "VideoFrames", "v": 1 },
                "d": { "type": "Resize", "v": 1, "in": { "frames": "a.frames" } }
              }
            }
            """);

        Assert.True(window.Node("b").At.X - window.Node("a").At.X >= 220);
        Assert.True(window.Node("c").At.X - window.Node("b").At.X >= 220);
        Assert.NotEqual(window.Node("b").At.Y, window.Node("d").At.Y);
        Assert.Null(window.At("layout"));
    }

    [Fact]
    public void Show_UnknownType_HasThePortsOfItsWires()
    {
        using OpenWindow window = new(Knots);
        Assert.False(window.Node("c").Type.IsKnown);
        Assert.Equal(["x"], window.Node("c").Inputs.Select(port => port.Name));
        Assert.Equal(["y"], window.Node("c").Outputs.Select(port => port.Name));
    }

    [Fact]
    public void Show_Group_LiesAroundItsItems()
    {
        using OpenWindow window = new(Knots);
        window.Node("b").Size = new Extent(150, 80);
        GroupItem group = window.Mirror.Items.OfType<GroupItem>().Single();
        Assert.Equal("Both", group.Title);
        Assert.True(group.At.X < 0 && group.At.Y < 0);
        Assert.True(group.At.X + group.Frame.Width > 550);
        window.Node("b").At = new Spot(900, 0);
        Assert.True(group.At.X + group.Frame.Width > 1050);
    }

    [Fact]
    public void Follow_Steps_KeepsWhatStaysAndUndoBringsAllBack()
    {
        using OpenWindow window = OpenWindow.WithFear();
        NodeItem draw = window.Node("draw");
        string before = Picture(window);
        window.Editor.Sender.Send("remove", ("items", new Newtonsoft.Json.Linq.JArray("walk")));
        Assert.Null(window.Mirror.Node("walk"));
        Assert.Null(window.Mirror.Wires.FirstOrDefault(wire => wire.To == "draw.latents"));
        Assert.False(window.In("draw.latents").IsConnected);
        window.Editor.Sender.Undo();
        Assert.Same(draw, window.Node("draw"));
        Assert.Equal(before, Picture(window));
    }

    [Fact]
    public void Follow_Rename_ShowsTheNodeUnderItsNewName()
    {
        using OpenWindow window = OpenWindow.WithFear();
        window.Editor.Sender.Send("rename", ("id", "walk"), ("to", "stroll"));
        Assert.Null(window.Mirror.Node("walk"));
        Assert.Same(
            window.Out("stroll.latents"),
            window.Mirror.Wires.Single(wire => wire.To == "draw.latents").Start);
    }

    [Fact]
    public void Follow_NodeThatIsGone_IsNoLongerInTheViewer()
    {
        using OpenWindow window = OpenWindow.WithFear();
        window.Canvas.Select(["walk"]);
        Assert.Equal("walk", window.Editor.Viewer.Title);
        window.Editor.Sender.Send("remove", ("items", new Newtonsoft.Json.Linq.JArray("walk")));
        Assert.Equal("", window.Editor.Viewer.Title);
        Assert.Empty(window.Editor.Viewer.Ports);
    }

    private static string Picture(OpenWindow window) => string.Join('\n', window.Mirror.Items
        .Select(item => $"{item.Key} {item.At}")
        .Concat(window.Mirror.Wires.Select(wire => $"{wire.From} {wire.To}")).Order());
}
