using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Desktop.Session;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Actions;

/// <summary>Where items stand.</summary>
internal static class ArrangeActions
{
    /// <summary>The actions.</summary>
    public static IEnumerable<EditorAction> Of(Shell shell)
    {
        return
        [
            Align("left", "Align _left", "Ctrl+Shift+Left"),
            Align("right", "Align _right", "Ctrl+Shift+Right"),
            Align("top", "Align _top", "Ctrl+Shift+Up"),
            Align("bottom", "Align _bottom", "Ctrl+Shift+Down"),
            Align("centre", "Align _centres", "Alt+Shift+C"),
            Align("middle", "Align _middles", "Alt+Shift+M"),
            Distribute("across", "Distribute _across", "Alt+Shift+H", true),
            Distribute("down", "Distribute _down", "Alt+Shift+V", false),
            new("arrange.layout", "_Arrange", "La_y out", "Ctrl+L",
                () => Send(shell, "layout", null)) { BeginsPart = true },
        ];

        EditorAction Align(string how, string label, string keys) => new(
            $"arrange.{how}", "_Arrange", label, keys, () => Send(shell, "align", how),
            () => shell.Editor?.Canvas.Selected.Skip(1).Any() == true);

        EditorAction Distribute(string how, string label, string keys, bool begins) => new(
            $"arrange.{how}", "_Arrange", label, keys, () => Send(shell, "distribute", how),
            () => shell.Editor?.Canvas.Selected.Skip(2).Any() == true) { BeginsPart = begins };
    }

    private static void Send(Shell shell, string command, string? how)
    {
        if (shell.Editor is EditorModel editor)
        {
            CanvasModel canvas = editor.Canvas;
            bool isSome = canvas.SelectedKeys.Count > 1;
            JArray items = CommandSender.Names(
                how is not null || isSome ? canvas.SelectedKeys : []);
            editor.Sender.Send(
                command, ("items", items), ("how", how), ("sizes", canvas.Sizes(canvas.Items)));
        }
    }
}
