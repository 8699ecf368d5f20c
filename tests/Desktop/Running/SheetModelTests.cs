using GanGraph.Editor.Desktop.Running.Sheets;
using GanGraph.Editor.Viewing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Tests.Running;

public class SheetModelTests
{
    private const string Keys = """
        {
          "tiles": { "columns": 4, "rows": 2, "count": 8 },
          "frames": [0, 1, 2, 3, 4, 5, 6, 7], "length": 8
        }
        """;

    [Fact]
    public void Pick_Lock_LocksTheKeyThatATileShows()
    {
        using OpenWindow window = OpenWindow.WithFear();
        SheetModel sheet = Show(window, Keys, "drawKeys", "frames");
        Assert.Equal((4, 2, 8), (sheet.Columns, sheet.Rows, sheet.Tiles.Count));
        Assert.Equal("key 1, seed 61", sheet.Tiles[0].Spoken);
        Choose(sheet, SheetAct.Lock);
        sheet.Tiles[0].Pick.Execute(null);
        Assert.Equal(new JArray(6), window.At("nodes.keys.set.locked"));
        sheet = Show(window, Keys, "drawKeys", "frames");
        Assert.Equal("key 1, seed 61, locked", sheet.Tiles[0].Spoken);
        sheet.Tiles[0].Pick.Execute(null);
        Assert.Null(window.At("nodes.keys.set.locked"));
    }

    [Fact]
    public void Pick_RerollOfALockedKey_SaysWhyNothingHappens()
    {
        using OpenWindow window = OpenWindow.WithFear();
        SheetModel sheet = Show(window, Keys, "drawKeys", "frames");
        Choose(sheet, SheetAct.Lock);
        sheet.Tiles[0].Pick.Execute(null);
        sheet = Show(window, Keys, "drawKeys", "frames");
        Choose(sheet, SheetAct.Reroll);
        sheet.Tiles[0].Pick.Execute(null);
        Assert.StartsWith("Key 1 is locked", window.Editor.Answer);
        Assert.Equal(61, window.At("nodes.keys.set.seeds[5]"));
        sheet.Tiles[1].Pick.Execute(null);
        Assert.NotEqual(22, (long)window.At("nodes.keys.set.seeds[2]")!);
        Assert.Equal(61, window.At("nodes.keys.set.seeds[5]"));
    }

    [Fact]
    public void UseOrder_TilesAsTheyWereClicked_IsTheOrderOfTheFilm()
    {
        using OpenWindow window = OpenWindow.WithFear();
        SheetModel sheet = Show(window, Keys, "drawKeys", "frames");
        Choose(sheet, SheetAct.Order);
        Assert.False(sheet.UseOrder.CanExecute(null));
        foreach (int tile in new[] { 2, 5, 0, 5 })
        {
            sheet.Tiles[tile].Pick.Execute(null);
        }

        Assert.Equal(("1", "", "2"),
            (sheet.Tiles[2].Number, sheet.Tiles[5].Number, sheet.Tiles[0].Number));
        Assert.Equal("Use this order of 2", sheet.OrderWords);
        sheet.UseOrder.Execute(null);
        Assert.Equal(new JArray(8, 6), window.At("nodes.keys.set.order"));
        window.Editor.Sender.Undo();
        Assert.Equal(6, window.At("nodes.keys.set.order[0]"));
        Assert.Equal("", sheet.OrderWords);
    }

    [Fact]
    public void Pick_PictureOfTheGenerator_AddsItToTheKeys()
    {
        using OpenWindow window = OpenWindow.WithFear();
        SheetModel sheet = Show(
            window, """{ "tiles": { "columns": 2, "rows": 1, "count": 2 }, "seeds": [40, 41] }""",
            "train", "generator");
        Assert.Equal([SheetAct.Take], sheet.Choices.Select(choice => choice.Act));
        sheet.Tiles[1].Pick.Execute(null);
        Assert.Equal(41, window.At("nodes.keys.set.seeds[8]"));
        Assert.Equal(9, window.At("nodes.keys.set.order[8]"));
    }

    [Fact]
    public void Pick_FrameOfAWalk_GoesThere()
    {
        using OpenWindow window = OpenWindow.WithFear();
        long at = -1;
        SheetModel sheet = new(
            window.Editor.Session, window.Editor.Sender, window.Mirror, frame => at = frame);
        sheet.Show(Preview("""
            { "tiles": { "columns": 2, "rows": 1, "count": 2 }, "frames": [0, 799], "length": 800 }
            """), "draw", "frames");
        Assert.Equal([SheetAct.Look], sheet.Choices.Select(choice => choice.Act));
        Assert.Equal("frame 799", sheet.Tiles[1].Spoken);
        sheet.Tiles[1].Pick.Execute(null);
        Assert.Equal(799, at);
        sheet.Show(Preview("{}"), "draw", "frames");
        Assert.False(sheet.IsThere);
        Assert.Empty(sheet.Tiles);
    }

    [Fact]
    public void Keys_NoneListed_AreCountedOutAndWrittenWhenChosen()
    {
        using OpenWindow window = new("""
            {
              "format": "gangraph/1",
              "nodes": { "keys": { "type": "KeyLatents", "v": 1, "set": { "count": 3 } } }
            }
            """);
        SheetModel sheet = Show(
            window, """{ "tiles": { "columns": 3, "rows": 1, "count": 3 }, "count": 3 }""",
            "keys", "latents");
        Assert.Equal("key 3, seed 3", sheet.Tiles[2].Spoken);
        Choose(sheet, SheetAct.Order);
        sheet.Tiles[2].Pick.Execute(null);
        sheet.UseOrder.Execute(null);
        Assert.Equal(new JArray(3), window.At("nodes.keys.set.order"));
        Assert.Null(window.At("nodes.keys.set.seeds"));
    }

    [Fact]
    public void Pick_Candidates_AreWrittenInTheOrderOfTheClicks()
    {
        using OpenWindow window = new("""
            {
              "format": "gangraph/1",
              "nodes": {
                "around": { "type": "Neighbours", "v": 1 },
                "draw": { "type": "Generate", "v": 3, "in": { "latents": "around.latents" } },
                "pick": { "type": "PickLatents", "v": 1, "in": { "candidates": "around.latents" } }
              }
            }
            """);
        SheetModel sheet = Show(
            window, """
            { "tiles": { "columns": 2, "rows": 1, "count": 2 }, "frames": [0, 50], "length": 100 }
            """, "draw", "frames");
        Assert.Equal(
            [SheetAct.Pick, SheetAct.Look], sheet.Choices.Select(choice => choice.Act));
        Assert.Equal(SheetAct.Pick, sheet.Choice?.Act);
        sheet.Tiles[1].Pick.Execute(null);
        sheet.Tiles[0].Pick.Execute(null);
        Assert.Equal(new JArray(51, 1), window.At("nodes.pick.set.picks"));
        Assert.Equal("candidate 51, number 1", sheet.Tiles[1].Spoken);
        Assert.Equal("Set picks of pick", window.Editor.Session.UndoLabel);
        sheet.Tiles[1].Pick.Execute(null);
        Assert.Equal(new JArray(1), window.At("nodes.pick.set.picks"));
        Assert.Equal(("", "1"), (sheet.Tiles[1].Number, sheet.Tiles[0].Number));
    }

    [Fact]
    public void Show_TheSameSheetAgain_KeepsItsTiles()
    {
        using OpenWindow window = OpenWindow.WithFear();
        SheetModel sheet = Show(window, Keys, "drawKeys", "frames");
        SheetTile[] tiles = [.. sheet.Tiles];
        Choose(sheet, SheetAct.Lock);
        tiles[3].Pick.Execute(null);
        Assert.EndsWith("locked", tiles[3].Spoken);
        Show(window, Keys, "drawKeys", "frames");
        Assert.Equal(tiles, sheet.Tiles);
        window.Editor.Sender.Undo();
        Assert.False(tiles[3].IsLocked);
    }

    private static Preview Preview(string facts) =>
        new("image/jpeg", [], "", JObject.Parse(facts));

    private static SheetModel Show(OpenWindow window, string facts, string node, string port)
    {
        SheetModel sheet = window.Editor.Viewer.Sheet;
        sheet.Show(Preview(facts), node, port);
        return sheet;
    }

    private static void Choose(SheetModel sheet, SheetAct act) =>
        sheet.Choice = sheet.Choices.Single(choice => choice.Act == act);
}
