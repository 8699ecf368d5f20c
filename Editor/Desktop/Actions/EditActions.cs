using GanGraph.Editor.Clipboard;
using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Desktop.Session;
using GanGraph.Editor.Editing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Actions;

/// <summary>Undo, selection, taking away.</summary>
internal static class EditActions
{
    /// <summary>The actions.</summary>
    public static IEnumerable<EditorAction> Of(Shell shell, ICanvasView view)
    {
        bool IsSelected() => shell.Editor?.Canvas.Selected.Any() == true;

        return
        [
            new("edit.undo", "_Edit", "_Undo", "Ctrl+Z",
                () => shell.Editor?.Sender.Undo(),
                () => shell.Editor?.Session.UndoLabel is not null)
            {
                LabelNow = () => shell.Editor?.Session.UndoLabel is string label
                    ? $"_Undo: {label}"
                    : "_Undo",
            },
            new("edit.redo", "_Edit", "_Redo", "Ctrl+Y, Ctrl+Shift+Z",
                () => shell.Editor?.Sender.Redo(),
                () => shell.Editor?.Session.RedoLabel is not null)
            {
                LabelNow = () => shell.Editor?.Session.RedoLabel is string label
                    ? $"_Redo: {label}"
                    : "_Redo",
            },
            new("edit.cut", "_Edit", "Cu_t", "Ctrl+X", () => Cut(shell, view), IsSelected)
            {
                BeginsPart = true,
            },
            new("edit.copy", "_Edit", "_Copy", "Ctrl+C", () => Copy(shell, view), IsSelected),
            new("edit.paste", "_Edit", "_Paste", "Ctrl+V", () => Paste(shell, view)),
            new("edit.duplicate", "_Edit", "Dupl_icate", "Ctrl+D",
                () => Duplicate(shell, wires: false), IsSelected),
            new("edit.duplicateWired", "_Edit", "Duplicate with its _wires", "Ctrl+Shift+D",
                () => Duplicate(shell, wires: true), IsSelected),
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

    private static void Cut(Shell shell, ICanvasView view)
    {
        Copy(shell, view);
        Remove(shell, heal: false);
    }

    private static void Copy(Shell shell, ICanvasView view)
    {
        if (shell.Editor is EditorModel editor)
        {
            view.ClipboardText = editor.Session.Read(document => GraphFragment.ToText(
                document, editor.Session.Catalogue, editor.Canvas.SelectedKeys));
            editor.Answer = "Copied as text, to be pasted here or into another window.";
        }
    }

    private static void Paste(Shell shell, ICanvasView view)
    {
        if (shell.Editor is EditorModel editor && view.ClipboardText is string text)
        {
            Place at = editor.Canvas.Mouse.Place;
            EditResult result = editor.Sender.Send(
                "paste", ("text", text), ("at", new JArray(at.X, at.Y)));
            Select(editor, result);
        }
    }

    private static void Duplicate(Shell shell, bool wires)
    {
        if (shell.Editor is EditorModel editor)
        {
            EditResult result = editor.Sender.Send(
                "duplicate", ("items", CommandSender.Names(editor.Canvas.SelectedKeys)),
                ("wires", wires));
            Select(editor, result);
        }
    }

    private static void Select(EditorModel editor, EditResult result)
    {
        if (result.IsDone && result.Made.Count > 0)
        {
            editor.Canvas.Select(result.Made);
        }
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
