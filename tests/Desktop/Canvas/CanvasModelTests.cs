using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Search;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Tests.Canvas;

public class CanvasModelTests
{
    [Fact]
    public void Drag_WireOntoPort_Connects()
    {
        using OpenWindow window = OpenWindow.WithFear();
        window.Drag(window.Out("draw.frames"), window.In("sheet.frames"));
        Assert.Equal("draw.frames", window.At("nodes.sheet.in.frames"));
        Assert.Equal("draw.frames", window.Mirror.Wires.Single(w => w.To == "sheet.frames").From);
    }

    [Fact]
    public void Drag_WireFromAnInput_ConnectsTheOtherWayRound()
    {
        using OpenWindow window = OpenWindow.WithFear();
        window.Drag(window.In("sheet.frames"), window.Out("draw.frames"));
        Assert.Equal("draw.frames", window.At("nodes.sheet.in.frames"));
    }

    [Fact]
    public void Drag_WireOntoNode_TakesThePortThatFits()
    {
        using OpenWindow window = OpenWindow.WithFear();
        window.Drag(window.Out("keys.latents"), window.Node("draw"));
        Assert.Equal("keys.latents", window.At("nodes.draw.in.latents"));
    }

    [Fact]
    public void Drag_WireOntoNodeThatTakesNone_SaysSo()
    {
        using OpenWindow window = OpenWindow.WithFear();
        window.Drag(window.Out("keys.latents"), window.Node("film"));
        Assert.Contains("film", window.Editor.Answer);
        Assert.False(window.Editor.IsChanged);
    }

    [Fact]
    public void Drag_WireOntoEmptyCanvas_OffersWhatFits()
    {
        using OpenWindow window = OpenWindow.WithFear();
        window.Drag(window.Out("draw.frames"), window.Canvas);
        Assert.True(window.Editor.Palette.IsOpen);
        Assert.DoesNotContain(window.Editor.Palette.Entries, entry => entry.Type == "KeyLatents");
        window.Editor.Palette.Text = "resize";
        window.Editor.Palette.Pick();
        Assert.Equal("draw.frames", window.At("nodes.resize.in.frames"));
        Assert.Equal(["resize"], window.Canvas.SelectedKeys);
    }

    [Fact]
    public void Begin_Wire_LightsWhatFitsAndSaysWhyTheOthersDoNot()
    {
        using OpenWindow window = OpenWindow.WithFear();
        window.Canvas.WireStarted.Execute(window.Out("keys.latents"));
        Assert.Equal(PortFit.Fits, window.In("walk.keys").Fit);
        Assert.Equal(PortFit.Cannot, window.In("film.frames").Fit);
        window.Canvas.Pending.Over = window.In("film.frames");
        Assert.False(window.Canvas.Pending.IsWelcome);
        Assert.Contains("film.frames", window.Canvas.Pending.Words);
        window.Canvas.Pending.End();
        Assert.Equal(PortFit.Idle, window.In("film.frames").Fit);
        Assert.Equal("", window.In("film.frames").Reason);
    }

    [Fact]
    public void Begin_Signal_OffersNumericSettingsAsPorts()
    {
        using OpenWindow window = OpenWindow.WithFear();
        window.Editor.Sender.Send("addNode", ("type", "Wave"), ("at", new JArray(0, 500)));
        PortItem wave = window.Mirror.Nodes.Single(n => n.Type.Name == "Wave").Outputs[0];
        int before = window.Node("tempo").Inputs.Count;
        window.Canvas.WireStarted.Execute(wave);
        bool isOffered = window.Mirror.Nodes.Any(n => n.Inputs.Any(port => port.IsSetting));
        window.Canvas.Pending.End();
        Assert.True(isOffered);
        Assert.Equal(before, window.Node("tempo").Inputs.Count);
        Assert.DoesNotContain(window.Mirror.Nodes, n => n.Inputs.Any(port => port.IsSetting));
    }

    [Fact]
    public void Cut_SeveralWires_IsOneStep()
    {
        using OpenWindow window = OpenWindow.WithFear();
        window.Canvas.CutStarted.Execute(null);
        window.Canvas.WireRemoved.Execute(window.Mirror.Wires.Single(w => w.To == "draw.latents"));
        window.Canvas.WireRemoved.Execute(window.Mirror.Wires.Single(w => w.To == "film.frames"));
        Assert.False(window.Editor.IsChanged);
        window.Canvas.CutEnded.Execute(null);
        Assert.Equal(10, window.Mirror.Wires.Count);
        window.Editor.Sender.Undo();
        Assert.Equal(12, window.Mirror.Wires.Count);
    }

    [Fact]
    public void ClearPort_Output_TakesAllItsWiresAway()
    {
        using OpenWindow window = OpenWindow.WithFear();
        window.Canvas.PortCleared.Execute(window.Out("train.generator"));
        Assert.Null(window.At("nodes.draw.in.generator"));
        Assert.Null(window.At("nodes.drawKeys.in.generator"));
        Assert.Null(window.At("nodes.keys.in"));
        Assert.NotNull(window.At("nodes.train.in.dataset"));
    }

    [Fact]
    public void Drag_Items_WritesTheirPlacesAsOneStep()
    {
        using OpenWindow window = OpenWindow.WithFear();
        (Spot clip, Spot train) = (window.Node("clip").At, window.Node("train").At);
        window.Node("clip").At = new Spot(-33.4, 70.6);
        window.Node("train").At = new Spot(300, 100);
        Assert.False(window.Editor.IsChanged);
        window.Canvas.Dragged.Execute(null);
        Assert.True(JToken.DeepEquals(new JArray(-33, 71), window.At("layout.at.clip")));
        Assert.Equal(new Spot(-33, 71), window.Node("clip").At);
        window.Editor.Sender.Undo();
        Assert.Equal(clip, window.Node("clip").At);
        Assert.Equal(train, window.Node("train").At);
    }

    [Fact]
    public void InsertInto_Wire_PutsTheNodeBetween()
    {
        using OpenWindow window = OpenWindow.WithFear();
        WireItem wire = window.Mirror.Wires.Single(w => w.To == "film.frames");
        window.Canvas.InsertInto(wire, new Spot(1700, 50));
        window.Editor.Palette.Text = "swirl";
        window.Editor.Palette.Pick();
        Assert.Equal("swirl.frames", window.At("nodes.film.in.frames"));
        Assert.Equal("enlarge.frames", window.At("nodes.swirl.in.frames"));
    }

    [Fact]
    public void Ask_Palette_KnowsWhichNodeIsSelected()
    {
        using OpenWindow window = OpenWindow.WithFear();
        NodeQuery? asked = null;
        window.Canvas.PaletteWanted += (_, query) => asked = query;
        window.Canvas.Select(["walk"]);
        window.Canvas.AddAt(new Spot(1, 2));
        Assert.Equal("walk", asked?.Near);
    }
}
