using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Desktop.Session;
using GanGraph.Editor.Editing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Actions;

/// <summary>Groups, notes, knots, and the colours of them.</summary>
internal static class NoteActions
{
    private static readonly string[] Colors =
        ["grey", "red", "orange", "yellow", "green", "teal", "blue", "purple", "pink"];

    /// <summary>The actions.</summary>
    public static IEnumerable<EditorAction> Of(Shell shell)
    {
        bool IsSelected() => shell.Editor?.Canvas.Selected.Any() == true;
        bool IsWire() => shell.Editor?.Canvas.SelectedWires.Count > 0;
        bool IsGroup() => shell.Editor?.Canvas.Selected.OfType<GroupItem>().Any() == true;
        bool IsPaper() =>
            shell.Editor?.Canvas.Selected.Any(item => item is GroupItem or NoteItem) == true;

        return
        [
            new("node.group", "_Node", "_Group...", "Ctrl+G", () => Group(shell), IsSelected)
            {
                BeginsPart = true,
            },
            new("node.ungroup", "_Node", "_Ungroup", "Ctrl+Shift+G", () => Ungroup(shell), IsGroup),
            new("node.note", "_Node", "Add a n_ote", "Ctrl+Shift+N", () => AddNote(shell)),
            new("node.color", "_Node", "Next _colour of the group or note", "Ctrl+Shift+C",
                () => Recolor(shell), IsPaper),
            new("node.knot", "_Node", "Tie a _knot into the wire", "Ctrl+K", () => Tie(shell),
                IsWire),
        ];
    }

    private static void Group(Shell shell)
    {
        if (shell.Editor is EditorModel editor
            && shell.Dialogs.AskText("Group", "Title of the group", "") is string title)
        {
            editor.Sender.Send(
                "group", ("items", CommandSender.Names(editor.Canvas.SelectedKeys)),
                ("title", title));
        }
    }

    private static void Ungroup(Shell shell)
    {
        if (shell.Editor is EditorModel editor)
        {
            foreach (GroupItem group in editor.Canvas.Selected.OfType<GroupItem>().ToList())
            {
                editor.Sender.Send("ungroup", ("id", group.Id));
            }
        }
    }

    private static void AddNote(Shell shell)
    {
        if (shell.Editor is EditorModel editor)
        {
            EditResult result = editor.Sender.Send(
                "addNote", ("at", At(editor)), ("text", "A note"), ("color", "yellow"));
            editor.Canvas.Select(result.Made);
        }
    }

    private static void Tie(Shell shell)
    {
        if (shell.Editor is EditorModel editor)
        {
            foreach (string wire in editor.Canvas.SelectedWires)
            {
                editor.Sender.Send("addReroute", ("wire", wire), ("at", At(editor)));
            }
        }
    }

    private static void Recolor(Shell shell)
    {
        if (shell.Editor is EditorModel editor)
        {
            foreach (CanvasItem item in editor.Canvas.Selected.ToList())
            {
                (string command, string id, string now) = item switch
                {
                    GroupItem group => ("editGroup", group.Id, group.Color),
                    NoteItem note => ("editNote", note.Id, note.Color),
                    _ => ("", "", ""),
                };
                if (command.Length > 0)
                {
                    int next = (Array.IndexOf(Colors, now) + 1) % Colors.Length;
                    editor.Sender.Send(command, ("id", id), ("color", Colors[next]));
                }
            }
        }
    }

    private static JArray At(EditorModel editor)
    {
        Place at = editor.Canvas.Mouse.Place;
        return [at.X, at.Y];
    }
}
