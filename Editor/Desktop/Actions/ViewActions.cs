using GanGraph.Editor.Desktop.Session;

namespace GanGraph.Editor.Desktop.Actions;

/// <summary>What is seen, and how.</summary>
internal static class ViewActions
{
    /// <summary>The actions.</summary>
    public static IEnumerable<EditorAction> Of(
        Shell shell, ICanvasView view, CommandSearch search) =>
    [
        new(CommandSearch.Id, "_View", "Search c_ommands...", "Ctrl+Shift+P, F3", search.Open)
        {
            InTexts = true,
        },
        new("view.fit", "_View", "Show _all", "F", view.FitAll) { BeginsPart = true },
        new("view.fitSelected", "_View", "Show what is s_elected", "Shift+F",
            () => view.FitTo([.. shell.Editor?.Canvas.Selected ?? []])),
        new("view.in", "_View", "_Larger", "Ctrl+OemPlus", view.ZoomIn),
        new("view.out", "_View", "_Smaller", "Ctrl+OemMinus", view.ZoomOut),
        new("view.minimap", "_View", "The small _map", "Ctrl+Shift+M", view.ToggleMinimap),
        new("view.canvas", "_View", "Go to the _canvas", "F6", view.FocusCanvas)
        {
            BeginsPart = true,
            InTexts = true,
        },
        new("view.inspector", "_View", "Go to the se_ttings", "F7", view.FocusInspector)
        {
            InTexts = true,
        },
        new("view.dark", "_View", "_Dark", "", () => shell.Theme = "dark") { BeginsPart = true },
        new("view.light", "_View", "L_ight", "", () => shell.Theme = "light"),
        new("view.contrast", "_View", "_High contrast", "", () => shell.Theme = "contrast"),
        new("help.keys", "_Help", "_Keys", "F1", shell.Dialogs.ShowKeys) { InTexts = true },
    ];
}
