using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Desktop.Session;
using GanGraph.Engine.Documents;

namespace GanGraph.Editor.Desktop.Actions;

/// <summary>What is done to nodes.</summary>
internal static class NodeActions
{
    /// <summary>The actions.</summary>
    public static IEnumerable<EditorAction> Of(Shell shell)
    {
        bool IsNode() => shell.Editor?.Canvas.SelectedNodes.Count > 0;

        return
        [
            new("node.add", "_Node", "_Add...", "Tab, Ctrl+Space",
                () => shell.Editor?.Canvas.AddAt(shell.Editor.Canvas.Mouse)),
            new("node.rename", "_Node", "Re_name...", "F2", () => Rename(shell),
                () => shell.Editor?.Canvas.Selected.Count() == 1),
            new("node.replace", "_Node", "Re_place by another type...", "Ctrl+R",
                () => Replace(shell), () => shell.Editor?.Canvas.SelectedNodes.Count == 1),
            new("node.bypass", "_Node", "_Bypass or not", "Ctrl+B",
                () => Toggle(shell, NodeMode.Bypass, "bypass"), IsNode) { BeginsPart = true },
            new("node.mute", "_Node", "_Mute or not", "Ctrl+M",
                () => Toggle(shell, NodeMode.Mute, "mute"), IsNode),
        ];
    }

    private static void Rename(Shell shell)
    {
        if (shell.Editor is not EditorModel editor)
        {
            return;
        }

        switch (editor.Canvas.Selected.First())
        {
            case NodeItem node when shell.Dialogs.AskText(
                "Rename", $"New name of {node.Id}", node.Id) is string name:
                editor.Sender.Send("rename", ("id", node.Id), ("to", name));
                editor.Canvas.Select([name]);
                break;
            case GroupItem group when shell.Dialogs.AskText(
                "Rename", "New title of the group", group.Title) is string title:
                editor.Sender.Send("editGroup", ("id", group.Id), ("title", title));
                break;
            default:
                break;
        }
    }

    private static void Replace(Shell shell)
    {
        if (shell.Editor is EditorModel editor)
        {
            NodeItem node = editor.Canvas.SelectedNodes[0];
            editor.Palette.OpenFor(node);
        }
    }

    private static void Toggle(Shell shell, NodeMode mode, string word)
    {
        if (shell.Editor is EditorModel editor)
        {
            IReadOnlyList<NodeItem> nodes = editor.Canvas.SelectedNodes;
            string next = nodes.All(node => node.Mode == mode) ? "run" : word;
            editor.Sender.Send(
                "mode", ("items", CommandSender.Names(nodes.Select(node => node.Id))),
                ("mode", next));
        }
    }
}
