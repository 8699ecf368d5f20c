using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Desktop.Session;

namespace GanGraph.Editor.Desktop.Actions;

/// <summary>Undo, selection, taking away.</summary>
internal static class EditActions
{
    /// <summary>The actions.</summary>
    public static IEnumerable<EditorAction> Of(Shell shell)
    {
        bool IsSelected() => shell.Editor?.Canvas.Selected.Any() == true;

        return
        [
            new("edit.undo", "_Edit", "_Undo", "Ctrl+Z", () => shell.Editor?.Sender.Undo(),
                () => shell.Editor?.UndoLabel is not null)
            {
                LabelNow = () => shell.Editor?.UndoLabel is string label ? $"_Undo: {label}"
                    : "_Undo",
            },
            new("edit.redo", "_Edit", "_Redo", "Ctrl+Y, Ctrl+Shift+Z",
                () => shell.Editor?.Sender.Redo(), () => shell.Editor?.RedoLabel is not null)
            {
                LabelNow = () => shell.Editor?.RedoLabel is string label ? $"_Redo: {label}"
                    : "_Redo",
            },
            new("edit.all", "_Edit", "Select _all", "Ctrl+A", () => SelectAll(shell))
            {
                BeginsPart = true,
            },
            new("edit.delete", "_Edit", "_Delete", "Delete, Backspace", () => Remove(shell, false),
                () => IsSelected() || shell.Editor?.Canvas.SelectedWires.Count > 0)
            {
                BeginsPart = true,
            },
            new("edit.heal", "_Edit", "Delete and _join the wires", "Ctrl+Delete",
                () => Remove(shell, true), IsSelected),
        ];
    }

    private static void SelectAll(Shell shell)
    {
        if (shell.Editor?.Canvas is CanvasModel canvas)
        {
            canvas.Select(canvas.Items.Select(item => item.Key));
        }
    }

    private static void Remove(Shell shell, bool heal)
    {
        if (shell.Editor is not EditorModel editor)
        {
            return;
        }

        IReadOnlyList<string> items = editor.Canvas.SelectedKeys;
        if (items.Count > 0)
        {
            editor.Sender.Send(
                "remove", ("items", CommandSender.Names(items)), ("heal", heal));
        }
        else
        {
            editor.Sender.Send(
                "disconnect", ("to", CommandSender.Names(editor.Canvas.SelectedWires)));
        }
    }
}
