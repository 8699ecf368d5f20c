using GanGraph.Editor.Desktop.Actions;
using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Desktop.Session;
using GanGraph.Editor.Desktop.Tests.Session;
using GanGraph.Editor.Pieces;

namespace GanGraph.Editor.Desktop.Tests.Actions;

public class ActionTableTests
{
    [Fact]
    public void Keys_AreGivenOnce()
    {
        using OpenWindow window = OpenWindow.WithFear();
        IEnumerable<string> keys = Table(window, out _).All.SelectMany(action =>
            action.Keys.Split(", ", StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(keys.GroupBy(key => key).Where(same => same.Count() > 1)
            .Select(same => same.Key));
    }

    [Fact]
    public void AccessKeys_AreThereAndGivenOnceInAMenu()
    {
        using OpenWindow window = OpenWindow.WithFear();
        foreach (IGrouping<string, EditorAction> menu in Table(window, out _).All
            .GroupBy(action => action.Menu))
        {
            Assert.Contains(menu.Key, ActionTable.Menus);
            Assert.All(menu, action => Assert.Contains("_", action.Label));
            Assert.Empty(menu.GroupBy(action => char.ToLowerInvariant(
                    action.Label[action.Label.IndexOf('_') + 1]))
                .Where(same => same.Count() > 1)
                .Select(same => $"{menu.Key}: {string.Join(", ", same.Select(a => a.Label))}"));
        }
    }

    [Fact]
    public void Copy_ThenPaste_MakesThePartAgain()
    {
        using OpenWindow window = OpenWindow.WithFear();
        ActionTable table = Table(window, out Shell shell);
        EditorModel editor = shell.Editor!;
        editor.Canvas.Select(["draw", "tempo"]);
        table["edit.copy"].Act.Execute(null);
        table["edit.paste"].Act.Execute(null);
        Assert.Equal(13, editor.Canvas.Mirror.Nodes.Count());
        Assert.Equal(2, editor.Canvas.SelectedNodes.Count);
        editor.Dispose();
    }

    [Fact]
    public void Delete_SelectedThings_TakesThemAwayAndUndoSaysSo()
    {
        using OpenWindow window = OpenWindow.WithFear();
        ActionTable table = Table(window, out Shell shell);
        EditorModel editor = shell.Editor!;
        Assert.False(table["edit.delete"].Act.CanExecute(null));
        editor.Canvas.Select(["sheet"]);
        table["edit.delete"].Act.Execute(null);
        Assert.Null(editor.Canvas.Mirror.Node("sheet"));
        Assert.Contains("sheet", table["edit.undo"].LabelNow!());
        editor.Canvas.Wires.Single(wire => wire.To == "film.frames").IsSelected = true;
        table["edit.delete"].Act.Execute(null);
        Assert.DoesNotContain(editor.Canvas.Wires, wire => wire.To == "film.frames");
        editor.Dispose();
    }

    internal static ActionTable Table(OpenWindow window, out Shell shell)
    {
        shell = new Shell(
            window.Setup, new ScriptedDialogs(),
            new RecentGraphs(Path.Combine(window.Folder, "recent.json")));
        string copy = Path.Combine(window.Folder, "copy.json");
        File.Copy(window.Path, copy);
        shell.Open(copy);
        return new ActionTable(shell, new StillView());
    }

    private sealed class StillView : ICanvasView
    {
        public Spot Middle => default;

        public string? ClipboardText { get; set; }

        public void FitAll()
        {
        }

        public void FitTo(IReadOnlyList<CanvasItem> items)
        {
        }

        public void ZoomIn()
        {
        }

        public void ZoomOut()
        {
        }

        public void FocusCanvas()
        {
        }

        public void FocusInspector()
        {
        }

        public void ToggleMinimap()
        {
        }
    }
}
