using GanGraph.Editor.Desktop.Session;

namespace GanGraph.Editor.Desktop.Actions;

/// <summary>Opening and saving.</summary>
internal static class FileActions
{
    /// <summary>The actions.</summary>
    public static IEnumerable<EditorAction> Of(Shell shell) =>
    [
        new("file.start", "_File", "_Begin with a piece...", "Ctrl+Shift+O", shell.Start.Open)
        {
            InTexts = true,
        },
        new("file.new", "_File", "_New", "Ctrl+N", () => shell.New()) { InTexts = true },
        new("file.open", "_File", "_Open a graph or a film...", "Ctrl+O",
            () => shell.OpenChosen()) { InTexts = true },
        new("file.save", "_File", "_Save", "Ctrl+S", () => shell.Save()) { InTexts = true },
        new("file.saveAs", "_File", "Save _as...", "Ctrl+Shift+S", () => shell.SaveAs())
        {
            InTexts = true,
        },
    ];
}
